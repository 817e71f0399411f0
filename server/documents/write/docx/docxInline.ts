import type { FacedRun } from '@tawafuq/text/verbFacedRuns'
import { delegationName } from '../../model/exportSource.ts'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import { type InlinePiece, runsOf } from '../../model/inlinePieces.ts'
import { noteBracketStyle, noteMarkStyle, noteReferenceStyle } from '../../model/styleOfKind.ts'
import { directedPieces } from '../directedPieces.ts'
import { blockDirection } from '../scriptRuns.ts'
import { element, words, type Xml } from '../xml.ts'
import type { DocxWriting } from './docxWriting.ts'
import { paragraphProperties } from './paragraphProperties.ts'
import { type Change, noMarks, steered, styledRun, textRun, textRuns } from './textRuns.ts'
import { changeSpans, type WordChange } from './wordChanges.ts'

/** The words of a block with its notes and brackets; in the attributed view brackets are changes of their owners. */
export function docxInline(
  writing: DocxWriting,
  block: number,
  runs: readonly FacedRun[],
  dir: 'rtl' | 'ltr',
  whole: Change | null = null,
  firstReference = 0,
  brackets = writing.prepared.bracketsOf(block),
  changes: readonly WordChange[] = [],
): readonly Xml[] {
  const commentIds = new Map<string, number>()
  const spans = changeSpans(changes)
  let reference = firstReference
  let current = whole
  return directedPieces(runs, [...brackets, ...spans.values()], dir).flatMap(
    ({ pieces, isForeign, isJoined, text }) => {
      const isRightToLeft = (dir === 'rtl') !== isForeign
      const written = pieces.flatMap((piece): readonly Xml[] => {
        if (!('run' in piece)) {
          const change = spans.get('opens' in piece ? piece.opens.id : piece.closes.id)
          if (change !== undefined) {
            const { ownerId, at } = change.proposal
            const by = { author: delegationName(writing.source, ownerId), at: writing.when(at) }
            const opens = 'opens' in piece
            current = opens && change.end > change.start ? { kind: 'del', ...by } : whole
            return opens && change.text !== ''
              ? textRuns(writing, change.text, dir, noMarks, { kind: 'ins', ...by })
              : []
          }
          return bracketSign(writing, piece, isRightToLeft, commentIds)
        }
        const { run } = piece
        if (run.note !== undefined) return footnoteReference(writing, block, reference++, run.note, dir)
        return linked(writing, run, textRun(writing, run.text, isRightToLeft, run, current))
      })
      return isForeign && dir === 'rtl' ? steered(text, isJoined, written) : written
    },
  )
}

function linked(writing: DocxWriting, { link }: FacedRun, written: Xml): readonly Xml[] {
  if (link === undefined) return [written]
  const target = link.startsWith('#') ? { 'w:anchor': link.slice(1) } : { 'r:id': linkOf(writing, link) }
  return [element('w:hyperlink', target, written)]
}

function bracketSign(
  writing: DocxWriting,
  piece: Exclude<InlinePiece, { readonly run: unknown }>,
  isRightToLeft: boolean,
  commentIds: Map<string, number>,
): readonly Xml[] {
  const { prepared, comments, when } = writing
  const bracket = 'opens' in piece ? piece.opens : piece.closes
  const author = prepared.nameOf(bracket.ownerId)
  const change: Change | null = author === undefined ? null : { kind: 'ins', author, at: when(bracket.at) }
  const sign = textRun(writing, 'opens' in piece ? '[' : ']', isRightToLeft, noMarks, change)
  if ('closes' in piece) {
    const id = commentIds.get(bracket.id)
    return id === undefined ? [sign] : [sign, ...commentEnd(id)]
  }
  if (author === undefined) return [sign]
  const id = comments.ofBracket(bracket, author, when(bracket.at))
  commentIds.set(bracket.id, id)
  return [element('w:commentRangeStart', { 'w:id': id }), sign]
}

/** Ends a comment's range and refers to the comment. */
export function commentEnd(id: number): readonly Xml[] {
  return [
    element('w:commentRangeEnd', { 'w:id': id }),
    element(
      'w:r',
      {},
      element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' })),
      element('w:commentReference', { 'w:id': id }),
    ),
  ]
}

function linkOf({ links }: DocxWriting, href: string): string {
  const known = links.get(href)
  if (known !== undefined) return known
  const id = `rIdLink${links.size + 1}`
  links.set(href, id)
  return id
}

/**
 * A reference to a footnote, and the footnote itself where it is the first. Word numbers it where the print has the
 * bare number that Word would give. A mark of another form, `(1)` or `*`, is written out, for Word has no brackets of
 * its own for note numbers: sign by sign, since LibreOffice takes a longer mark for words beside it.
 */
function footnoteReference(
  writing: DocxWriting,
  block: number,
  reference: number,
  mark: string,
  dir: 'rtl' | 'ltr',
): readonly Xml[] {
  const { footnotes, blocks } = writing.prepared
  const place = footnotes.ofReference(block, reference)
  const label = place === null ? mark : (blocks[place]?.label ?? mark)
  if (place === null || !footnotes.isAttached(place) || writing.footnoteIds.has(place))
    return textRuns(writing, label, dir, noMarks, null, noteMarkStyle)
  const id = writing.footnoteIds.size + 1
  writing.footnoteIds.set(place, id)
  const isAutomatic = label === String(writing.automaticNotes + 1)
  if (isAutomatic) writing.automaticNotes += 1
  const printed = label === footnoteMark(label) ? mark : label
  const { arabicSize } = writing
  writing.footnotes.push(footnote(writing, place, id, isAutomatic ? null : printed))
  writing.arabicSize = arabicSize
  const custom = { 'w:customMarkFollows': isAutomatic ? undefined : 1, 'w:id': id }
  return [
    styledRun(
      noteReferenceStyle,
      dir,
      element('w:footnoteReference', custom),
      isAutomatic ? [] : [...printed].map((sign) => element('w:t', {}, words(sign))),
    ),
  ]
}

function footnote(writing: DocxWriting, place: number, id: number, ownMark: string | null): Xml {
  const { footnotes, blocks, source } = writing.prepared
  return element(
    'w:footnote',
    { 'w:id': id },
    footnotes.blocksOf(place).map((index, order) => {
      const block = blocks[index]
      const dir = blockDirection(block?.text ?? '', source.dir)
      const number = ownMark === null ? element('w:footnoteRef') : forWordAlone(element('w:t', {}, words(ownMark)))
      const head =
        order > 0
          ? []
          : [styledRun(noteReferenceStyle, dir, number), styledRun(noteBracketStyle, dir, gap, element('w:tab'))]
      return element(
        'w:p',
        {},
        paragraphProperties(writing, 'FootnoteText', dir),
        head,
        block ? docxInline(writing, index, runsOf(block), dir) : [],
      )
    }),
  )
}

/** Word wants the mark of a note written before its words; LibreOffice writes it itself, and would have it twice. */
function forWordAlone(content: Xml): Xml {
  return element('mc:AlternateContent', {}, element('mc:Choice', { Requires: 'w15' }, content), element('mc:Fallback'))
}

/** LibreOffice takes the first sign after the mark away; better a blank than the tab. */
const gap = element('w:t', { 'xml:space': 'preserve' }, words(' '))
