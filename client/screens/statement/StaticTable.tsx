import type { Table } from '@tawafuq/domain/acts/statement'

interface StaticTableProps {
  readonly table: Table
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
}

/** A table at rest; it is changed by proposals, not by typing. */
export function StaticTable({ table, dir, lang }: StaticTableProps) {
  return (
    <div className="ptable">
      <table dir={dir} lang={lang}>
        <tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
            <tr key={row}>
              {cells.map((runs, column) => {
                const words = runs.map(({ text }) => text).join('')
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place.
                return row < table.headerRows ? <th key={column}>{words}</th> : <td key={column}>{words}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
