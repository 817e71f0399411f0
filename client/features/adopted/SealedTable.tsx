import type { AdoptedParagraph, Run } from '@tawafuq/domain/acts/statement'
import { SealedWords } from './SealedWords.tsx'

interface SealedTableProps {
  readonly table: NonNullable<AdoptedParagraph['table']>
  readonly dir: 'rtl' | 'ltr'
}

/** A table of the sealed text; it scrolls by itself where the page is too narrow for it. */
export function SealedTable({ table: { headerRows, rows }, dir }: SealedTableProps) {
  const words = (runs: readonly Run[]) => (
    <SealedWords text={runs.map((run) => run.text).join('')} runs={runs} dir={dir} />
  )
  return (
    <div className="table-wrap">
      <table className="sealed-table">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
            <tr key={row}>
              {cells.map((cell, column) =>
                row < headerRows ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
                  <th key={column} scope="col">
                    {words(cell)}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
                  <td key={column}>{words(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
