import type { BlockKind, Finding } from '../content.ts'
import type { DocumentForm } from './documentForm.ts'
import { formOf } from './documentForm.ts'
import { headingLevel } from './headingLevels.ts'
import type { KindWalk, Sorted } from './kindWalk.ts'
import type { Paragraph } from './paragraph.ts'
import { headOf, wholeOf } from './paragraph.ts'
import { endingOf, isAnnexWord, isChapeau, isNote, openingOf } from './signs.ts'
import { enterAnnex, sortFront, speaksInAnnex } from './sortFront.ts'
import { sortLabelled } from './sortLabelled.ts'
import { sortUnlabelled } from './sortUnlabelled.ts'

/** Gives every paragraph its kind and level; what was inferred without a sure sign is reported. */
export function assignKinds(paragraphs: readonly Paragraph[], report: Finding[]): readonly Sorted[] {
  const form = formOf(paragraphs)
  const walk: KindWalk = {
    zone: 'front',
    lists: [],
    outer: 0,
    outerStyle: '',
    announces: 'no',
    before: null,
    titled: false,
    labelledDepth: 0,
    headed: 0,
    series: [],
  }
  const sorted: Sorted[] = []
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]
    const one = sort(paragraph, next, walk, form, report)
    sorted.push(one)
    if (one.kind === 'footnote' || one.kind === 'table') return
    walk.announces = announcement(one, next)
    walk.before = one
  })
  return namesUnderHeadings(sorted)
}

/** أسماء الحاضرين, قائمة الوفود: what names stand under. */
const headsNames = /^(?:ال)?(?:قائمة|أسماء|كشف)\s+\p{L}/u

/** Three lines or more that stand as headings with nothing under any of them are a list of names, and no headings. */
function namesUnderHeadings(sorted: readonly Sorted[]): readonly Sorted[] {
  const isName = (one: Sorted | undefined, level: number): boolean =>
    one?.kind === 'heading' &&
    one.paragraph.label === null &&
    one.paragraph.heading === 0 &&
    one.level === level &&
    !headsNames.test(wholeOf(one.paragraph))
  return sorted.map((one, index) => {
    if (!isName(one, one.level)) return one
    let [first, last] = [index, index]
    while (isName(sorted[first - 1], one.level)) first -= 1
    while (isName(sorted[last + 1], one.level)) last += 1
    const over = sorted[first - 1]
    return last - first < 2 || over?.kind !== 'heading' ? one : { ...one, kind: 'body', level: 0 }
  })
}

function announcement(one: Sorted, next: Paragraph | undefined): KindWalk['announces'] {
  const { paragraph, kind } = one
  if (kind === 'heading' || kind === 'title' || kind === 'meta' || kind === 'subtitle') return 'no'
  if (endingOf(paragraph.tail) === ':') return 'colon'
  if (
    paragraph.closed &&
    endingOf(paragraph.tail) === '' &&
    next !== undefined &&
    openingOf(headOf(paragraph)) !== null
  )
    return 'verb'
  return 'no'
}

function sort(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  walk: KindWalk,
  form: DocumentForm,
  report: Finding[],
): Sorted {
  const done = (kind: BlockKind, level = 0): Sorted => ({ paragraph, kind, level })
  if (paragraph.shape === 'footnote') return done('footnote')
  if (paragraph.shape === 'table') return done('table')
  const words = wholeOf(paragraph)
  // A stroke, a dot or a star alone heads nothing.
  if (paragraph.label === null && !/[\p{L}\p{N}]/u.test(words)) return done('body')
  const opening = openingOf(words)
  if (paragraph.label === null && isNote(words) && (walk.titled || walk.zone !== 'front')) return done('note')
  if (walk.zone === 'front') {
    const front = sortFront(paragraph, words, walk, form)
    if (front !== null) return done(front)
  }
  if (isAnnexWord(words) && paragraph.label === null) {
    enterAnnex(walk)
    return done('heading', 1)
  }
  if (walk.zone === 'front' && !walk.titled && paragraph.heading === 1) {
    walk.titled = true
    return done('title')
  }
  const heading = headingLevel(paragraph, words, next, walk, form, report)
  if (heading > 0) {
    walk.lists = []
    if (paragraph.label !== null || paragraph.heading > 0) {
      walk.labelledDepth = heading
      if (paragraph.label?.series === 'ordinal' || paragraph.label?.series === 'letter-name') walk.headed = heading
      walk.series = []
    }
    if (walk.zone === 'front') walk.zone = form.enacting ? 'front' : 'report'
    return done('heading', heading)
  }
  if (paragraph.label === null && isNote(words)) return done('note')
  if (
    paragraph.label === null &&
    isChapeau(words) &&
    (walk.zone === 'front' || (walk.zone === 'annex' && speaksInAnnex(paragraph, walk))) &&
    form.enacting
  ) {
    walk.zone = 'preamble'
    walk.lists = []
    return done('chapeau')
  }
  if (walk.zone === 'front') walk.zone = form.enacting ? 'preamble' : 'report'
  if (paragraph.label !== null) return sortLabelled(paragraph, paragraph.label, opening, walk, form, report)
  return sortUnlabelled(paragraph, words, opening, walk, form, report)
}
