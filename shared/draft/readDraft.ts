import { type NfcOffsets, nfcOffsets } from '@tawafuq/arabic/nfcOffsets'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Reading, Run, Span, Table } from '@tawafuq/domain/acts/statement'
import type * as Y from 'yjs'
import type { Attributes } from './glyphMark.ts'
import { type Field, type Glyph, type Layout, layoutOf } from './layoutOf.ts'
import { markNames } from './schema.ts'

/**
 * What a draft reads now: its words in NFC without the glyphs of brackets, how they are marked, and where each bracket's
 * glyphs stand. The words of a table are those of its cells, parted by tabs, its rows by line ends. `runs` is absent where
 * nothing is marked. Of a bracket whose end stands before its beginning, the end counts as torn (rule DR1).
 */
export function readDraft(doc: Y.Doc): Reading {
  const layout = layoutOf(doc)
  const offsets = nfcOffsets(layout.letters)
  const spans = spansOf(layout, offsets)
  const { text } = offsets
  if (layout.isTable) return { text, table: tableOf(layout, offsets), spans }
  const [field] = layout.fields
  const runs = field === undefined ? [] : runsOf(layout, field, offsets)
  return runs.some(isAdorned) ? { text, runs, spans } : { text, spans }
}

function spansOf({ pieces }: Layout, offsets: NfcOffsets): readonly Span[] {
  const ends = new Map<BracketId, { open: Glyph | null; close: Glyph | null; inOrder: boolean }>()
  for (const piece of pieces) {
    if (piece.kind !== 'glyph') continue
    const known = ends.get(piece.id) ?? { open: null, close: null, inOrder: true }
    ends.set(piece.id, {
      ...known,
      [piece.side]: piece,
      inOrder: known.inOrder && !(piece.side === 'open' && known.close !== null),
    })
  }
  return [...ends].map(([bracketId, { open, close, inOrder }]) => ({
    bracketId,
    start: open && offsets.toText(open.from, 'back'),
    end: close && inOrder ? offsets.toText(close.from, 'forth') : null,
  }))
}

/** A letter that is melted with the next one's marks belongs to the run in which it begins. */
function runsOf({ pieces }: Layout, { first, last }: Field, offsets: NfcOffsets): Run[] {
  const runs: Run[] = []
  for (const piece of pieces.slice(first, last)) {
    if (piece.kind === 'note') runs.push({ text: '', note: piece.label })
    if (piece.kind !== 'letters') continue
    const from = offsets.toText(piece.from, 'forth')
    const text = offsets.text.slice(from, offsets.toText(piece.from + piece.letters.length, 'forth'))
    const run = { text, ...adornments(piece.attributes) }
    const before = runs.at(-1)
    if (before !== undefined && before.note === undefined && alike(before, run)) {
      runs[runs.length - 1] = { ...before, text: before.text + text }
    } else if (text !== '') runs.push(run)
  }
  return runs
}

function adornments(attributes: Attributes): Pick<Run, 'marks' | 'link'> {
  const marks = (['emphasis', 'strong'] as const).filter((mark) => markNames[mark] in attributes)
  const link = attributes[markNames.link]
  const href = typeof link === 'object' && link !== null && 'href' in link ? link.href : null
  return { ...(marks.length > 0 ? { marks } : {}), ...(typeof href === 'string' ? { link: href } : {}) }
}

function alike(one: Run, other: Run): boolean {
  return one.link === other.link && one.marks?.join() === other.marks?.join()
}

function isAdorned(run: Run): boolean {
  return run.marks !== undefined || run.link !== undefined || run.note !== undefined
}

function tableOf(layout: Layout, offsets: NfcOffsets): Table {
  const rows: { readonly cells: Run[][]; headers: number }[] = []
  for (const field of layout.fields) {
    rows[field.row] ??= { cells: [], headers: 0 }
    rows[field.row]?.cells.push(runsOf(layout, field, offsets))
    if (field.header) (rows[field.row] ?? { headers: 0 }).headers += 1
  }
  const body = rows.findIndex(({ cells, headers }) => headers < cells.length)
  return { headerRows: body < 0 ? rows.length : body, rows: rows.map(({ cells }) => cells) }
}
