import type { BlockKind } from '@tawafuq/text/content'

/** The id of the paragraph style of a kind; levels have a style each. The importer reads kinds back from them. */
export function styleOfKind(kind: BlockKind, level: number): string {
  switch (kind) {
    case 'title':
      return 'Title'
    case 'subtitle':
      return 'Subtitle'
    case 'heading':
      return level <= 9 ? `Heading${level}` : `TawafuqHeading${level}`
    case 'item':
      return `TawafuqItem${level}`
    case 'meta':
    case 'chapeau':
    case 'preambular':
    case 'operative':
    case 'body':
    case 'note':
    case 'footnote':
    case 'table':
      return `Tawafuq${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
    default:
      return kind satisfies never
  }
}

const ownKinds: Readonly<Record<string, BlockKind>> = {
  Title: 'title',
  Subtitle: 'subtitle',
  TawafuqMeta: 'meta',
  TawafuqChapeau: 'chapeau',
  TawafuqPreambular: 'preambular',
  TawafuqOperative: 'operative',
  TawafuqBody: 'body',
  TawafuqNote: 'note',
  TawafuqFootnote: 'footnote',
  TawafuqTable: 'table',
}

/** The kind and level that one of our own styles stands for, or null for any other style. */
export function kindOfStyle(id: string): { readonly kind: BlockKind; readonly level: number } | null {
  const kind = ownKinds[id]
  if (kind) return { kind, level: 0 }
  const levelled = /^(TawafuqItem|TawafuqHeading|Heading)(\d+)$/.exec(id)
  if (!levelled) return null
  return { kind: levelled[1] === 'TawafuqItem' ? 'item' : 'heading', level: Number(levelled[2]) }
}

/** Character styles whose words are no words of the text: printed labels, note marks and their brackets. */
export const labelStyle = 'TawafuqLabel'
export const noteBracketStyle = 'TawafuqNoteBracket'
export const noteMarkStyle = 'TawafuqNoteMark'
export const noteReferenceStyle = 'FootnoteReference'
/** The face of clause verbs, which the house gives and the text does not have: read back as no mark. */
export const clauseVerbStyle = 'TawafuqClauseVerb'
/** Marks of direction that the words do not have; they are no words when read back. */
export const directionStyle = 'TawafuqDirection'
