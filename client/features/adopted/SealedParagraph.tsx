import type { AdoptedParagraph } from '@tawafuq/domain/acts/statement'
import { SealedTable } from './SealedTable.tsx'
import { SealedWords } from './SealedWords.tsx'

interface SealedParagraphProps {
  readonly paragraph: AdoptedParagraph
  readonly dir: 'rtl' | 'ltr'
  /** Numbers of the reservations to it. */
  readonly reservations: readonly number[]
}

/** One paragraph of the sealed text under the label that it was adopted with. */
export function SealedParagraph({ paragraph, dir, reservations }: SealedParagraphProps) {
  const { kind, level, label, text, runs, table } = paragraph
  if (table) return <SealedTable table={table} dir={dir} />
  const isClause = kind === 'chapeau' || kind === 'preambular' || kind === 'operative' || kind === 'item'
  const words = (
    <>
      {label !== null && <span className="n">{label}</span>}
      <SealedWords text={text} {...(runs && { runs })} dir={dir} hasOpening={isClause} />
      {reservations.map((number) => (
        <sup key={number}>({number})</sup>
      ))}
    </>
  )
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
        <p className={label === null ? 't' : 't item'} data-level={level}>
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
