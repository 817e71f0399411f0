import type { AdoptedParagraph, Run } from '@tawafuq/domain/statement'
import { IsolatedText } from '../../look/IsolatedText.tsx'

interface SealedParagraphProps {
  readonly paragraph: AdoptedParagraph
  /** Numbers of the reservations to it. */
  readonly reservations: readonly number[]
}

/** One paragraph of the sealed text under the label that it was adopted with. */
export function SealedParagraph({ paragraph, reservations }: SealedParagraphProps) {
  const { kind, level, label, text, runs, table } = paragraph
  const words = (
    <>
      {label !== null && <span className="n">{label}</span>}
      {runs ? <Runs runs={runs} /> : <IsolatedText text={text} />}
      {reservations.map((number) => (
        <sup key={number}>({number})</sup>
      ))}
    </>
  )
  if (table) return <SealedTable table={table} />
  switch (kind) {
    case 'title':
      return <h2 className="sealed-title">{words}</h2>
    case 'subtitle':
      return <p className="sub">{words}</p>
    case 'heading':
      return (
        <h3 className="sealed-heading" data-level={level}>
          {words}
        </h3>
      )
    case 'meta':
      return <p className="sealed-meta">{words}</p>
    case 'item':
      return (
        <p className="t item" data-level={level}>
          {words}
        </p>
      )
    case 'note':
    case 'footnote':
      return <p className="t sealed-note">{words}</p>
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'table':
      return <p className="t">{words}</p>
    default:
      return kind satisfies never
  }
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of a sealed text are known by their place.
  return runs.map((run, at) => <OneRun key={at} run={run} />)
}

function OneRun({ run: { text, marks = [], note } }: { readonly run: Run }) {
  if (note !== undefined) return <sup className="note-mark">{note}</sup>
  const words = <IsolatedText text={text} />
  const strong = marks.includes('strong') ? <strong>{words}</strong> : words
  return marks.includes('emphasis') ? <em>{strong}</em> : strong
}

function SealedTable({ table: { headerRows, rows } }: { readonly table: NonNullable<AdoptedParagraph['table']> }) {
  return (
    <div className="table-wrap">
      <table className="sealed-table">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place.
            <tr key={row}>
              {cells.map((cell, column) => {
                const Cell = row < headerRows ? 'th' : 'td'
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
                  <Cell key={column} {...(row < headerRows && { scope: 'col' })}>
                    <Runs runs={cell} />
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
