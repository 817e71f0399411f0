import type { Finding } from '../content.ts'
import { finding } from '../findings.ts'
import type { DocumentForm, Opening } from './documentForm.ts'
import type { KindWalk, Sorted } from './kindWalk.ts'
import type { Paragraph } from './paragraph.ts'
import type { Label } from './readLabel.ts'
import { endingOf } from './signs.ts'

export function sortLabelled(
  paragraph: Paragraph,
  label: Label,
  opening: Opening,
  walk: KindWalk,
  form: DocumentForm,
  report: Finding[],
): Sorted {
  const key = label.series + label.style
  const item = (level: number): Sorted => ({ paragraph, kind: 'item', level })
  const numbered = label.series === 'number' || label.series === 'ordinal'
  // A point that ends in a colon leads in the same bullets further in; those that stand as it does go on beside it.
  const deeper =
    isBullet(label) &&
    walk.announces === 'colon' &&
    walk.before?.kind === 'item' &&
    paragraph.depth > walk.before.paragraph.depth + 1
  if (deeper) return openList(paragraph, key, label, walk)
  const continuing = walk.lists.findLastIndex(
    (list) =>
      list.series === key &&
      (isBullet(label)
        ? list.depth <= paragraph.depth + 1 ||
          walk.lists.every((other) => other.series !== key || other.depth >= list.depth)
        : label.value === list.last + 1),
  )
  const outerNext =
    numbered && (label.style === walk.outerStyle || !label.sure) && walk.outer > 0 && label.value === walk.outer + 1
  const rest = endingOf(walk.before?.paragraph.tail ?? '')
  if (continuing >= 0 && !(outerNext && rest === '.')) {
    const list = walk.lists[continuing]
    // A dash after the last numbered point that opens with a verb of its own ends the list.
    if (
      list !== undefined &&
      !(isBullet(label) && opening?.role === 'operative' && opening.voice !== 'masdar' && walk.announces === 'no')
    ) {
      walk.lists = walk.lists.slice(0, continuing + 1)
      list.last = label.value
      return item(list.level)
    }
  }
  if (outerNext) return outerParagraph(paragraph, label, opening, walk, form, report)
  const own = opening !== null && opening.role === 'operative' && opening.strength >= 0.4 && opening.voice !== 'masdar'
  if (walk.announces !== 'no' && !(walk.before?.kind === 'chapeau' && numbered)) {
    if (!(numbered && label.value === walk.outer + 1 && label.value > 1 && label.style === walk.outerStyle))
      return openList(paragraph, key, label, walk)
  }
  if (isBullet(label)) {
    if (
      walk.announces === 'no' &&
      walk.zone === 'preamble' &&
      opening?.role === 'preambular' &&
      opening.strength >= 0.9
    )
      return { paragraph, kind: 'preambular', level: 0 }
    if (
      own &&
      (walk.zone === 'operative' || walk.zone === 'preamble') &&
      walk.lists.every((list) => list.series !== key)
    ) {
      walk.lists = []
      walk.zone = 'operative'
      return { paragraph, kind: 'operative', level: 0 }
    }
    const open = walk.lists.length > 0 && walk.announces === 'no' ? walk.lists.at(-1) : undefined
    if (open !== undefined && paragraph.indent === 'none') walk.lists = []
    return openList(paragraph, key, label, walk)
  }
  if (numbered) return outerParagraph(paragraph, label, opening, walk, form, report)
  const gap = walk.lists.findLastIndex((list) => list.series === key && label.value > list.last)
  if (gap >= 0 && label.value > 1) {
    const list = walk.lists[gap]
    walk.lists = walk.lists.slice(0, gap + 1)
    report.push(finding(paragraph.line, 'label-gap', 0.8))
    if (list !== undefined) {
      list.last = label.value
      return item(list.level)
    }
  }
  const same = walk.lists.findLastIndex((list) => list.series === key)
  if (same >= 0) {
    report.push(finding(paragraph.line, label.value === 1 ? 'list-restarts' : 'label-repeated', 0.7))
    const level = walk.lists[same]?.level ?? 1
    walk.lists = [
      ...walk.lists.slice(0, same),
      { series: key, level, last: label.value, depth: paragraph.depth, bare: false },
    ]
    return item(level)
  }
  return openList(paragraph, key, label, walk)
}

function isBullet(label: Label): boolean {
  return label.series === 'bullet' || label.series === 'star'
}

function openList(paragraph: Paragraph, key: string, label: Label, walk: KindWalk): Sorted {
  const level = walk.before?.kind === 'item' && walk.lists.length > 0 ? (walk.lists.at(-1)?.level ?? 0) + 1 : 1
  if (level === 1) walk.lists = []
  walk.lists.push({ series: key, level, last: label.value, depth: paragraph.depth, bare: false })
  return { paragraph, kind: 'item', level }
}

/** A numbered paragraph outside lists: operative where the text enacts, body in a report or an annex. */
function outerParagraph(
  paragraph: Paragraph,
  label: Label,
  opening: Opening,
  walk: KindWalk,
  form: DocumentForm,
  report: Finding[],
): Sorted {
  walk.lists = []
  if (walk.outer > 0 && label.value > 1 && label.value !== walk.outer + 1 && label.series === 'number') {
    report.push(finding(paragraph.line, label.value <= walk.outer ? 'label-repeated' : 'label-gap', 0.8))
  }
  walk.outer = label.value
  if (label.sure || walk.outerStyle === '') walk.outerStyle = label.style
  if (walk.zone === 'report' && form.listing) {
    walk.lists = [
      { series: label.series + label.style, level: 1, last: label.value, depth: paragraph.depth, bare: false },
    ]
    return { paragraph, kind: 'item', level: 1 }
  }
  if (walk.zone === 'report') return { paragraph, kind: 'body', level: 0 }
  if (walk.zone === 'annex') {
    const own = opening !== null && opening.role === 'operative' && opening.strength === 1
    return { paragraph, kind: own ? 'operative' : 'body', level: 0 }
  }
  if (opening?.role === 'preambular' && opening.strength === 1) return { paragraph, kind: 'preambular', level: 0 }
  walk.zone = 'operative'
  return { paragraph, kind: 'operative', level: 0 }
}
