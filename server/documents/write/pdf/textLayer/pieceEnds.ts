import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { PageMark } from '@tawafuq/text/pageMarks'

/** What ends with a piece of a page, by the number of the piece. */
export type PieceEnds = ReadonlyMap<number, PageMark>

/** Elements of the structure that stand within a line. */
const inline = new Set(['Span', 'Em', 'Strong', 'Link', 'Lbl', 'Reference', 'Code', 'Quote', 'Sub', 'Annot'])

/** For each page, which of its pieces are the last of a paragraph, a cell or the mark of a note (ISO 32000-1, 14.7). */
export function pieceEnds(document: PDFDocument): ReadonlyMap<PDFRef, PieceEnds> {
  const pages = new Map<PDFRef, Map<number, PageMark>>()
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (root !== undefined) walk(document.context, root.get(PDFName.of('K')), null, '', pages)
  return pages
}

interface Piece {
  readonly page: PDFRef
  readonly number: number
}

/** The last piece below a node. */
function walk(
  context: PDFContext,
  at: PDFObject | undefined,
  page: PDFRef | null,
  parent: string,
  pages: Map<PDFRef, Map<number, PageMark>>,
): Piece | null {
  const node = context.lookup(at)
  if (node instanceof PDFNumber) return page === null ? null : { page, number: node.asNumber() }
  if (node instanceof PDFArray) {
    let last: Piece | null = null
    for (const one of node.asArray()) last = walk(context, one, page, parent, pages) ?? last
    return last
  }
  if (!(node instanceof PDFDict)) return null
  const named = node.get(PDFName.of('Pg'))
  const own = named instanceof PDFRef ? named : page
  const number = node.get(PDFName.of('MCID'))
  if (number instanceof PDFNumber) return own === null ? null : { page: own, number: number.asNumber() }
  const kind = node.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? ''
  const last = walk(context, node.get(PDFName.of('K')), own, kind, pages)
  const mark = markOf(kind, parent)
  if (last !== null && mark !== null) {
    const ends = pages.get(last.page) ?? new Map<number, PageMark>()
    ends.set(last.number, mark)
    pages.set(last.page, ends)
  }
  // A note stands at the foot: the paragraph that refers to it ends elsewhere.
  return isNote(kind) ? null : last
}

const isNote = (kind: string): boolean => kind === 'Note' || kind === 'FENote'

function markOf(kind: string, parent: string): PageMark | null {
  if (kind === 'TD' || kind === 'TH') return 'cell'
  if (kind === 'Lbl' && isNote(parent)) return 'note'
  return inline.has(kind) ? null : 'paragraph'
}
