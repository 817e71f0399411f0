import type { BlockKind } from '../content.ts'
import type { DocumentForm } from './documentForm.ts'
import type { KindWalk } from './kindWalk.ts'
import type { Paragraph } from './paragraph.ts'
import { endingOf, isAnnexWord, isMeta, namesDocument } from './signs.ts'

/** نحن، رؤساء الدول … right under the head of an annex; later on نحن opens plain sentences. */
export function speaksInAnnex(paragraph: Paragraph, walk: KindWalk): boolean {
  return ['heading', 'title', 'meta'].includes(walk.before?.kind ?? '') && endingOf(paragraph.tail) === '،'
}

export function sortFront(paragraph: Paragraph, words: string, walk: KindWalk, form: DocumentForm): BlockKind | null {
  if (paragraph.line >= form.firstBody || paragraph.heading > 1) return null
  if (isMeta(words) && !(!walk.titled && isTitleWithDate(words))) return 'meta'
  if (
    walk.titled &&
    paragraph.size <= 100 &&
    /^(?:الرئيسة?|المقررة?|الأمينة?|المكان|التاريخ|الموعد|الحضور|الساعة)\s*:/u.test(words)
  )
    return 'meta'
  if (paragraph.label !== null && paragraph.size > 160) return null
  if (!walk.titled && paragraph.label?.series === 'bullet' && endingOf(paragraph.tail) !== '') return null
  // A note ends the masthead; what stands alone under it heads the text.
  if (walk.titled && walk.before?.kind === 'note' && paragraph.gap) return null
  if (endingOf(paragraph.tail) === ':' && walk.titled) return null
  if (!walk.titled) {
    walk.titled = true
    return 'title'
  }
  return isAnnexWord(words) ? null : 'subtitle'
}

/** A name that goes on to say when and where is the title; a line of place and date has no room for a name. */
function isTitleWithDate(words: string): boolean {
  const name = /^[^\d(\u0660-\u0669]*/u.exec(words)?.[0] ?? ''
  return namesDocument(name)
}

export function enterAnnex(walk: KindWalk): void {
  walk.zone = 'annex'
  walk.lists = []
  walk.outer = 0
  walk.labelledDepth = 1
  walk.headed = 0
  walk.series = []
}
