import type { BlockKind, Finding } from '../content.ts'
import { finding } from '../findings.ts'
import type { DocumentForm, Opening } from './documentForm.ts'
import type { KindWalk, Sorted } from './kindWalk.ts'
import type { Paragraph } from './paragraph.ts'
import { endingOf, isMeta } from './signs.ts'

export function sortUnlabelled(
  paragraph: Paragraph,
  words: string,
  opening: Opening,
  walk: KindWalk,
  form: DocumentForm,
  report: Finding[],
): Sorted {
  const done = (kind: BlockKind): Sorted => {
    walk.lists = []
    return { paragraph, kind, level: 0 }
  }
  const sure = opening !== null && opening.voice !== 'masdar' && opening.strength >= 0.9
  const foreign =
    opening?.role === 'operative' &&
    form.voice !== null &&
    opening.voice !== form.voice &&
    (walk.announces !== 'no' || walk.lists.at(-1)?.bare === true)
  const enacts =
    walk.zone === 'preamble' || walk.zone === 'operative' || (walk.zone === 'annex' && opening?.strength === 1)
  if (
    opening !== null &&
    enacts &&
    !foreign &&
    (sure || (opening.role === 'preambular' && opening.strength >= 0.8 && walk.zone === 'preamble'))
  ) {
    if (opening.role === 'preambular') return done('preambular')
    if (walk.zone !== 'annex') walk.zone = 'operative'
    return done('operative')
  }
  const bare = bareItem(paragraph, walk, report)
  if (bare !== null) return bare
  if (isMeta(words, false) && paragraph.size <= 200) return done('meta')
  switch (walk.zone) {
    case 'preamble':
      if (opening === null) report.push(finding(paragraph.line, 'kind-guessed', 0.7))
      return done('preambular')
    case 'operative': {
      const spoken = opening !== null && opening.role === 'operative' && opening.strength >= 0.4
      if (opening?.role === 'preambular' && opening.strength >= 0.9) return done('preambular')
      if (!spoken) report.push(finding(paragraph.line, 'kind-guessed', 0.6))
      return done(spoken ? 'operative' : 'body')
    }
    case 'front':
    case 'report':
    case 'annex':
      return done('body')
    default: {
      const never: never = walk.zone
      throw new Error(`Unknown zone ${String(never)}`)
    }
  }
}

/** A point that lost its label, or never had one: under a lead-in, or going on a list of such points. */
function bareItem(paragraph: Paragraph, walk: KindWalk, report: Finding[]): Sorted | null {
  const last = walk.lists.at(-1)
  const before = walk.before
  const ending = endingOf(paragraph.tail)
  const level = before?.kind === 'item' ? (last?.level ?? 0) + 1 : 1
  if (
    walk.announces === 'verb' ||
    (walk.announces === 'colon' && before?.kind !== 'chapeau' && announcesPoints(paragraph, before, ending))
  ) {
    walk.lists = level === 1 ? [] : walk.lists
    walk.lists.push({ series: 'bare', level, last: 0, depth: paragraph.depth, bare: true })
    report.push(finding(paragraph.line, 'label-missing', 0.7))
    return { paragraph, kind: 'item', level }
  }
  if (last?.bare !== true || before === null) return null
  const rest = endingOf(before.paragraph.tail)
  if (
    rest === '؛' ||
    (rest === '،' && ending !== '.') ||
    (paragraph.indent === 'tab' && before.paragraph.indent === 'tab')
  ) {
    report.push(finding(paragraph.line, 'label-missing', 0.7))
    return { paragraph, kind: 'item', level: last.level }
  }
  return null
}

function announcesPoints(paragraph: Paragraph, before: Sorted | null, ending: string): boolean {
  if (paragraph.indent === 'tab' && before?.paragraph.indent !== 'tab') return true
  if (ending === '؛' || ending === '،') return true
  return before?.kind !== 'body' && before?.kind !== 'preambular' && paragraph.size < 300
}
