import type { Block } from '@tawafuq/text/content'
import { isVerbHeading, verbFacedRuns } from '@tawafuq/text/verbFacedRuns'
import { delegationName, type ExportProposal } from '../../model/exportSource.ts'
import { tornBracketWords } from '../../model/negotiatedBlocks.ts'
import { labelStyle, styleOfKind } from '../../model/styleOfKind.ts'
import type { PageIndent } from '../pageLayout.ts'
import { blockDirection } from '../scriptRuns.ts'
import { element, nothing, type Xml } from '../xml.ts'
import { commentEnd, docxInline } from './docxInline.ts'
import type { DocxWriting } from './docxWriting.ts'
import { paragraphProperties } from './paragraphProperties.ts'
import { type Change, labelTab, noMarks, textRuns } from './textRuns.ts'
import { wordChanges } from './wordChanges.ts'

/** A block as a paragraph in the style of its kind, and the paragraphs that are proposed for it after it. */
export function docxParagraph(writing: DocxWriting, index: number): readonly Xml[] {
  const { prepared, source, comments, when, house, layout } = writing
  const block = prepared.blocks[index]
  if (block === undefined) return []
  const dir = blockDirection(block.text, source.dir)
  const style = styleOfKind(block.kind, block.level)
  const proposals = prepared.proposalsOf(index)
  const isAttributed = prepared.view === 'attributed'
  const strikes = isAttributed ? proposals.find((one) => one.act === 'strike') : undefined
  const { changes, apart } = wordChanges(block.text, isAttributed && strikes === undefined ? proposals : [])
  const deletion: Change | null = strikes
    ? { kind: 'del', author: delegationName(source, strikes.ownerId), at: when(strikes.at) }
    : null
  const commentIds = [
    ...(isAttributed ? prepared.tornOf(index) : []).map((one) =>
      comments.ofTorn(one, delegationName(source, one.ownerId), when(one.at)),
    ),
    ...prepared.objectionsOf(index).map((one) => comments.ofObjection(one, when(one.at))),
  ]
  const runs = verbFacedRuns(prepared.blocks, index, house)
  const leads = prepared.blocks[index + 1]?.kind === 'item' && block.kind !== 'item'
  const look = {
    keepNext: leads || isVerbHeading(prepared.blocks, index),
    indent: isVerbHeading(prepared.blocks, index) ? layout.verbHeading : withoutLabel(writing, block),
  }
  const properties = paragraphProperties(writing, style, dir, look)
  const insertions = isAttributed
    ? proposals.flatMap((one) => insertedText(writing, one, dir, strikes !== undefined || apart.includes(one)))
    : []
  const label =
    block.label === null ? [] : [...textRuns(writing, block.label, dir, noMarks, null, labelStyle), labelTab(dir)]
  return [
    element(
      'w:p',
      {},
      properties,
      block.relation ? relationBookmark(writing, block) : nothing,
      commentIds.map((id) => element('w:commentRangeStart', { 'w:id': id })),
      label,
      docxInline(writing, index, runs, dir, deletion, 0, prepared.bracketsOf(index), changes),
      insertions,
      commentIds.flatMap((id) => commentEnd(id)),
    ),
    ...(isAttributed ? [] : prepared.tornOf(index)).map(({ quote }) => tornParagraph(writing, quote, style, dir)),
    ...proposals.flatMap((one) => proposedParagraph(writing, one, style, dir)),
  ]
}

/** A paragraph without a label has nothing that its other lines could hang under. */
function withoutLabel({ layout }: DocxWriting, { kind, level, label }: Block): PageIndent | undefined {
  const own = kind === 'operative' ? layout.operative : kind === 'item' ? layout.item(level) : undefined
  return label === null && own?.hanging !== undefined ? { left: own.left ?? 0, firstLine: 0 } : undefined
}

/** A wording offered instead of the paragraph is explained by a comment; one that has no place word by word stands after it. */
function insertedText(
  writing: DocxWriting,
  proposal: ExportProposal,
  dir: 'rtl' | 'ltr',
  isApart: boolean,
): readonly Xml[] {
  if (proposal.act === 'insert-after') return []
  const author = delegationName(writing.source, proposal.ownerId)
  const at = writing.when(proposal.at)
  const id = writing.comments.ofProposal(proposal, author, at)
  const text =
    isApart && proposal.act === 'replace' && proposal.text !== undefined
      ? textRuns(writing, proposal.text, dir, noMarks, { kind: 'ins', author, at })
      : []
  return [element('w:commentRangeStart', { 'w:id': id }), ...text, ...commentEnd(id)]
}

/** Where no names are given there are no comments: a bracket without its signs is a paragraph after the one it is in. */
function tornParagraph(writing: DocxWriting, quote: string, style: string, dir: 'rtl' | 'ltr'): Xml {
  const text = `[${tornBracketWords(writing.source.lang !== 'en')}: «${quote}»]`
  return element('w:p', {}, paragraphProperties(writing, style, dir), textRuns(writing, text, dir, noMarks, null))
}

/** New paragraphs, and every proposal where no names are given, are paragraphs after the one they concern. */
function proposedParagraph(
  writing: DocxWriting,
  proposal: ExportProposal,
  style: string,
  dir: 'rtl' | 'ltr',
): readonly Xml[] {
  const { source } = writing
  const isNamed = writing.prepared.view === 'attributed'
  if (isNamed && proposal.act !== 'insert-after') return []
  const author = delegationName(source, proposal.ownerId)
  const at = writing.when(proposal.at)
  const change: Change | null = isNamed ? { kind: 'ins', author, at } : null
  const strike = source.lang === 'en' ? '[Delete the paragraph]' : '[تُحذف الفقرة]'
  const text = proposal.text === undefined ? strike : isNamed ? proposal.text : `[${proposal.text}]`
  if (!change)
    return [element('w:p', {}, paragraphProperties(writing, style, dir), textRuns(writing, text, dir, noMarks, null))]
  const id = writing.comments.ofProposal(proposal, author, at)
  return [
    element(
      'w:p',
      {},
      paragraphProperties(writing, style, dir, { mark: change }),
      element('w:commentRangeStart', { 'w:id': id }),
      textRuns(writing, text, dir, noMarks, change),
      ...commentEnd(id),
    ),
  ]
}

/** Word has no place for how a paragraph stands to another: a bookmark carries it, and is read back. */
function relationBookmark(writing: DocxWriting, { relation }: Block): readonly Xml[] {
  const id = writing.nextId()
  const name = `tawafuq_${relation?.kind ?? ''}_${relation?.index ?? 0}_${id}`
  return [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), element('w:bookmarkEnd', { 'w:id': id })]
}
