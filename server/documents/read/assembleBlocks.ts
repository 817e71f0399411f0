import type { Block, BlockKind, Relation, Table } from '@tawafuq/text/content'
import { makeBlock } from '../model/canonicalBlock.ts'
import type { Findings } from '../model/findings.ts'
import type { CleanText } from '../model/runCollector.ts'
import { recogniseKinds } from './recogniseKinds.ts'

/** A paragraph or table as it was found; its kind is known from our own marks, or still to be recognised. */
export interface Found {
  /** Where it stands in the file, counted from 1: the paragraph of a Word file, the line of a page. */
  readonly line: number
  readonly known: { readonly kind: BlockKind; readonly level: number } | null
  /** The rank of a heading by its style, 0 for no heading. */
  readonly heading: number
  readonly label: string | null
  /** How many lists stand around it, from 0, where its label is that of a list which the file numbers itself. */
  readonly listDepth?: number | undefined
  readonly clean: CleanText
  readonly table?: Table
  readonly relation?: Relation | undefined
  /** The footnotes that it refers to, which stand after it. */
  readonly notes: readonly Block[]
}

/**
 * The blocks of what was found, and at which of them each found thing stands. Kinds that are not known are recognised
 * by the grammar of plain text, which sees them all (rules DO8 and DO9).
 */
export function assembleBlocks(
  found: readonly Found[],
  findings: Findings,
): { readonly blocks: readonly Block[]; readonly places: readonly number[] } {
  const kinds = found.some((one) => one.known === null)
    ? recogniseKinds(
        found.map((one) => ({
          line: one.line,
          text: one.clean.text,
          label: one.label,
          heading: one.heading,
          isTable: one.table !== undefined,
          listDepth: one.listDepth,
        })),
        findings,
      )
    : []
  const blocks: Block[] = []
  const places = found.map((one, index) => {
    const place = blocks.length
    const placed = one.known ?? kinds[index] ?? { kind: 'body' as const, level: 0 }
    blocks.push(
      makeBlock({ ...placed, label: one.label, clean: one.clean, table: one.table, relation: one.relation }),
      ...one.notes,
    )
    return place
  })
  return { blocks, places }
}
