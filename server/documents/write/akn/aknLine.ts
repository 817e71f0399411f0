import type { Block } from '@tawafuq/text/content'
import type { ExportBlock } from '../../model/exportSource.ts'
import { runsOf } from '../../model/inlinePieces.ts'
import { element, nothing, words, type Xml } from '../xml.ts'
import { aknInline, authorialNote } from './aknInline.ts'
import type { AknWriting } from './aknWriting.ts'

/** A block as one `p`, its label inside: where the schema knows no number (masthead, preamble, conclusions). */
export function aknLine(writing: AknWriting, index: number, wrapIn?: string): Xml {
  const block = writing.prepared.blocks[index]
  if (block === undefined) return nothing
  if (block.kind === 'footnote') return element('p', { class: 'footnote' }, authorialNote(writing, index))
  const label = block.label === null ? nothing : element('inline', { name: 'num' }, words(block.label))
  const content = aknInline(writing, index, runsOf(block))
  return element('p', { class: classOf(block) }, label, wrapIn === undefined ? content : element(wrapIn, {}, content))
}

/** Kind, level and relation as a class, from which our importer reads them back. */
export function classOf(block: Block): string {
  const level = block.level > 0 ? ` level-${block.level}` : ''
  const relation = block.relation ? ` ${block.relation.kind}-${block.relation.index}` : ''
  return `${block.kind}${level}${relation}`
}

/** The paragraph that a block is in its statement. */
export function guid(block: ExportBlock): string | undefined {
  return block.id !== undefined && /^\S+$/.test(block.id) ? block.id : undefined
}
