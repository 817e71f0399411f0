import type { Reading, Run, Span, Table } from '@tawafuq/domain/acts/statement'
import type { BracketFaces } from '../../editor/bracketFace.ts'
import { ParagraphText } from '../../editor/ParagraphText.tsx'

interface StaticTableProps {
  readonly table: Table
  /** Offsets of the words of all cells, a tab between two cells and a line end between two rows (ADR-0039). */
  readonly spans: readonly Span[]
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly faces: BracketFaces
}

/** A table at rest, with the brackets in its cells; it is changed by proposals, not by typing. */
export function StaticTable({ table, spans, dir, lang, faces }: StaticTableProps) {
  let next = 0
  const rows = table.rows.map((cells) =>
    cells.map((runs) => {
      const reading = readingOf(runs, next, spans)
      next += reading.text.length + 1
      return reading
    }),
  )
  return (
    <div className="ptable">
      <table dir={dir} lang={lang}>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
            <tr key={row}>
              {cells.map((reading, column) => {
                const Cell = row < table.headerRows ? 'th' : 'td'
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
                  <Cell key={column}>
                    <ParagraphText reading={reading} dir={dir} faces={faces} hasOpening={false} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What one cell reads. Of a bracket that reaches beyond it, the end that stands here is shown. */
function readingOf(runs: readonly Run[], from: number, spans: readonly Span[]): Reading {
  const text = runs.map((run) => run.text).join('')
  const here = (place: number | null): number | null =>
    place === null || place < from || place > from + text.length ? null : place - from
  const inside = spans.flatMap(({ bracketId, start, end }) => {
    const [first, last] = [here(start), here(end)]
    return first === null && last === null ? [] : [{ bracketId, start: first, end: last }]
  })
  return { text, runs, spans: inside }
}
