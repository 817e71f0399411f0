import { clauseVerbEnd } from '@tawafuq/arabic/clauseVerbEnd'
import type { Block } from '@tawafuq/text/content'
import { runsOf } from '../../model/inlinePieces.ts'
import { element, words, type Xml } from '../xml.ts'
import { aknInline } from './aknInline.ts'
import { aknLine, classOf, guid } from './aknLine.ts'
import { idPart } from './aknNames.ts'
import { aknProposals } from './aknProposals.ts'
import type { AknWriting } from './aknWriting.ts'
import { itemsAfter, shownRange, siblings } from './shownRange.ts'

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function blockList(writing: AknWriting, items: readonly number[], parent: string): Xml {
  const name = writing.eId(`${parent}__list_1`)
  return element(
    'blockList',
    { eId: name },
    siblings(writing, items).flatMap(({ index, inner }) => {
      const block = writing.prepared.blocks[index] ?? emptyBlock
      const itemName = writing.eId(`${name}__item_${idPart(block.label ?? '') || 'x'}`)
      writing.placeEids.set(index, itemName)
      const item = element(
        'item',
        { eId: itemName, class: classOf(block) },
        block.label === null ? [] : element('num', {}, words(block.label)),
        element('p', {}, aknInline(writing, index, runsOf(block))),
        inner.length > 0 ? blockList(writing, inner, itemName) : [],
      )
      return [item, ...aknProposals(writing, index, `${name}__`, 'item')]
    }),
  )
}

/** The head of the text: titles, symbol, and what else stands before who speaks. */
export function aknPreface(writing: AknWriting, from: number, to: number): readonly Xml[] {
  return shownRange(writing, from, to).map((index) => {
    const kind = writing.prepared.blocks[index]?.kind
    const symbol =
      kind === 'meta' &&
      /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9().-]+)+(?: \(\d{4}\))?$/.test(writing.prepared.blocks[index]?.text ?? '')
    return aknLine(
      writing,
      index,
      kind === 'title' || kind === 'subtitle' ? 'docTitle' : symbol ? 'docNumber' : undefined,
    )
  })
}

/** Who speaks, and why: each clause a container named by its verb, its points inside. */
export function aknPreamble(writing: AknWriting, from: number, to: number): readonly Xml[] {
  const out: Xml[] = []
  const range = shownRange(writing, from, to)
  for (let at = 0; at < range.length; at += 1) {
    const index = range[at] ?? 0
    const block = writing.prepared.blocks[index] ?? emptyBlock
    const items = itemsAfter(writing, range, at)
    const number = out.length + 1
    if (block.kind === 'chapeau' && items.length === 0) {
      out.push(
        element('formula', { name: 'enactingFormula', eId: writing.eId(`formula_${number}`) }, aknLine(writing, index)),
      )
      continue
    }
    const head = block.kind === 'item' ? [] : [aknLine(writing, index)]
    const listed = block.kind === 'item' ? [index, ...items] : items
    const name = writing.eId(`preamble__cont_${number}`)
    if (block.kind !== 'item') writing.placeEids.set(index, name)
    out.push(
      element(
        'container',
        { name: block.kind === 'preambular' ? clauseName(block) : block.kind, eId: name, GUID: guid(block) },
        head,
        listed.length > 0 ? blockList(writing, listed, name) : [],
      ),
      ...(block.kind === 'item' ? [] : aknProposals(writing, index, '', 'container')),
    )
    at += items.length
  }
  return out
}

/** The container of a preambular paragraph is named by its clause verb, as official files do. */
function clauseName({ runs, text }: Block): string {
  const lead = runs?.[0]
  const end = clauseVerbEnd(text)
  const name = lead?.marks ? lead.text : end > 0 ? text.slice(0, end) : text.split(/\s+/u).slice(0, 2).join(' ')
  return name.trim().replace(/[،,]$/u, '') || 'preambular'
}
