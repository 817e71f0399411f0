import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { canonicalBlock } from './canonicalBlock.ts'
import {
  delegationName,
  type ExportBlock,
  type ExportBracket,
  type ExportObjection,
  type ExportProposal,
  type ExportSource,
  type ExportTornBracket,
} from './exportSource.ts'
import { type FootnotePlaces, placeFootnotes } from './footnotePlaces.ts'

/** An export source made ready: canonical blocks, and what stands at each of them in the wanted view. */
export interface PreparedSource {
  readonly source: ExportSource
  readonly view: ExportView
  readonly blocks: readonly ExportBlock[]
  readonly footnotes: FootnotePlaces
  /** Where a block of the source stands among these, if it is not empty. */
  placeOf(block: number): number | undefined
  bracketsOf(block: number): readonly ExportBracket[]
  tornOf(block: number): readonly ExportTornBracket[]
  proposalsOf(block: number): readonly ExportProposal[]
  objectionsOf(block: number): readonly ExportObjection[]
  /** The delegation's name, or nothing where the view gives no names. */
  readonly nameOf: (delegationId: string) => string | undefined
}

/**
 * Makes every block canonical, leaves empty ones out, and keeps the places of brackets, proposals and objections
 * right across both. `clean` shows none of these; `unattributed` shows brackets and proposals without names.
 */
export function prepareSource(source: ExportSource, view: ExportView): PreparedSource {
  const kept: ExportBlock[] = []
  const places = new Map<number, number>()
  source.blocks.forEach((block, index) => {
    const clean = canonicalBlock(block)
    if (clean.text === '' && clean.label === null && !clean.table && clean.notes === undefined) return
    places.set(index, kept.length)
    kept.push(block.id === undefined ? clean : { ...clean, id: block.id })
  })
  const shown = view !== 'clean'
  const brackets = shown ? byPlace(source.brackets ?? [], places) : new Map<number, ExportBracket[]>()
  const torn = shown ? byPlace(source.torn ?? [], places) : new Map<number, ExportTornBracket[]>()
  const proposals = shown ? byPlace(source.proposals ?? [], places) : new Map<number, ExportProposal[]>()
  const objections =
    view === 'attributed' ? byPlace(source.objections ?? [], places) : new Map<number, ExportObjection[]>()
  return {
    source,
    view,
    blocks: kept,
    footnotes: placeFootnotes(kept),
    placeOf: (block) => places.get(block),
    bracketsOf: (block) => brackets.get(block) ?? [],
    tornOf: (block) => torn.get(block) ?? [],
    proposalsOf: (block) => proposals.get(block) ?? [],
    objectionsOf: (block) => objections.get(block) ?? [],
    nameOf: (id) => (view === 'attributed' ? delegationName(source, id) : undefined),
  }
}

function byPlace<T extends { readonly block: number }>(
  values: readonly T[],
  places: ReadonlyMap<number, number>,
): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const value of values) {
    const place = places.get(value.block)
    if (place === undefined) continue
    const list = found.get(place) ?? []
    list.push({ ...value, block: place })
    found.set(place, list)
  }
  return found
}
