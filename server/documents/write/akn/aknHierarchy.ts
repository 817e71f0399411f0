import type { Block } from '@tawafuq/text/content'
import { runsOf } from '../../model/inlinePieces.ts'
import { element, words, type Xml } from '../xml.ts'
import { aknInline } from './aknInline.ts'
import { aknLine, classOf, guid } from './aknLine.ts'
import { idPart } from './aknNames.ts'
import { aknProposals } from './aknProposals.ts'
import type { AknWriting } from './aknWriting.ts'
import { itemsAfter, shownRange, siblings } from './shownRange.ts'
import { writeAknTable } from './writeAknTable.ts'

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function named(writing: AknWriting, index: number, wanted: string): string {
  const name = writing.eId(wanted)
  writing.placeEids.set(index, name)
  return name
}

/** Paragraphs under their headings, points under their paragraphs. `prefix` leads every `eId`. */
export function aknHierarchy(writing: AknWriting, from: number, to: number, prefix: string): readonly Xml[] {
  const out: Xml[] = []
  const range = shownRange(writing, from, to)
  for (let at = 0; at < range.length; at += 1) {
    const index = range[at] ?? 0
    const block = writing.prepared.blocks[index] ?? emptyBlock
    if (block.kind === 'heading') {
      const after =
        range
          .slice(at + 1)
          .find(
            (next) =>
              writing.prepared.blocks[next]?.kind === 'heading' &&
              (writing.prepared.blocks[next]?.level ?? 1) <= block.level,
          ) ?? to
      const name = named(writing, index, `${prefix}sec_${idPart(block.label ?? '') || out.length + 1}`)
      out.push(
        element(
          'section',
          { eId: name, class: classOf(block), GUID: guid(block) },
          block.label === null ? [] : element('num', {}, words(block.label)),
          element('heading', {}, aknInline(writing, index, runsOf(block))),
          aknHierarchy(writing, index + 1, after, `${name}__`),
        ),
      )
      while ((range[at + 1] ?? after) < after) at += 1
      continue
    }
    const items = block.table || block.kind === 'footnote' ? [] : itemsAfter(writing, range, at)
    if (block.kind === 'item') out.push(pointList(writing, [index, ...items], prefix, null))
    else
      out.push(
        paragraph(writing, index, items, prefix, out.length + 1),
        ...aknProposals(writing, index, prefix, 'paragraph'),
      )
    at += items.length
  }
  return out
}

function paragraph(writing: AknWriting, index: number, items: readonly number[], prefix: string, number: number): Xml {
  const block = writing.prepared.blocks[index] ?? emptyBlock
  const name = named(writing, index, `${prefix}para_${idPart(block.label ?? '') || `u${number}`}`)
  const attributes = { eId: name, class: block.table ? undefined : classOf(block), GUID: guid(block) }
  if (block.table)
    return element(
      'paragraph',
      attributes,
      element('content', { eId: `${name}__content` }, writeAknTable(writing, index)),
    )
  const num = block.label === null ? [] : [element('num', {}, words(block.label))]
  if (block.kind === 'footnote')
    return element('paragraph', attributes, element('content', { eId: `${name}__content` }, aknLine(writing, index)))
  const text = element('p', {}, aknInline(writing, index, runsOf(block)))
  if (items.length === 0)
    return element('paragraph', attributes, num, element('content', { eId: `${name}__content` }, text))
  return element('paragraph', attributes, num, pointList(writing, items, `${name}__`, text))
}

function pointList(writing: AknWriting, items: readonly number[], prefix: string, intro: Xml | null): Xml {
  const name = writing.eId(`${prefix}list_1`)
  return element(
    'list',
    { eId: name },
    intro ? element('intro', {}, intro) : [],
    siblings(writing, items).flatMap(({ index, inner }) => {
      const block = writing.prepared.blocks[index] ?? emptyBlock
      const pointName = named(writing, index, `${name}__point_${idPart(block.label ?? '') || 'x'}`)
      const text = element('p', {}, aknInline(writing, index, runsOf(block)))
      const point = element(
        'point',
        { eId: pointName, class: classOf(block), GUID: guid(block) },
        block.label === null ? [] : element('num', {}, words(block.label)),
        inner.length > 0 ? pointList(writing, inner, `${pointName}__`, text) : element('content', {}, text),
      )
      return [point, ...aknProposals(writing, index, `${name}__`, 'point')]
    }),
  )
}
