import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { appendedBlocks } from '../../model/appendedBlocks.ts'
import { type ExportSource, nameIn } from '../../model/exportSource.ts'
import { prepareSource } from '../../model/preparedSource.ts'
import { element, type Xml, xmlFile } from '../xml.ts'
import { writeDocxPackage } from './docxPackage.ts'
import { docxParagraph } from './docxParagraph.ts'
import { docxParts } from './docxParts.ts'
import { docxSection } from './docxSection.ts'
import { docxTable } from './docxTable.ts'
import { type DocxWriting, docxWriting } from './docxWriting.ts'
import { paragraphProperties } from './paragraphProperties.ts'
import { languageTag, relationNamespace, wordNamespace } from './wordNamespace.ts'

/**
 * Writes DOCX by Word's own right-to-left rules: `w:bidi` on every paragraph, `w:rtl` on every Arabic run, Latin
 * stretches as runs of their own, complex-script fonts and sizes, real footnotes, labels as text (Word cannot count
 * doubled letters), a style per kind from which `importDocx` reads the blocks back (rule DO7).
 * In the attributed view brackets and proposals are tracked changes in the name of their delegation, with comments.
 */
export function exportDocx(source: ExportSource, view: ExportView): Uint8Array {
  const prepared = prepareSource({ ...source, blocks: [...source.blocks, ...appendedBlocks(source, view)] }, view)
  const writing = docxWriting(prepared)
  const body = bodyOf(writing)
  const documentXml = xmlFile(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationNamespace },
      element('w:body', {}, body, docxSection(source.dir)),
    ),
  )
  return writeDocxPackage(
    documentXml,
    docxParts(writing),
    [...writing.links].map(([href, id]) => ({ href, id })),
    { title: nameIn(source.title, source.lang), lang: languageTag(source.lang), madeAt: source.madeAt },
  )
}

function bodyOf(writing: DocxWriting): readonly Xml[] {
  const { prepared, source } = writing
  const gap = (): Xml => element('w:p', {}, paragraphProperties(writing, 'TawafuqGap', source.dir))
  const body: Xml[] = []
  let isAfterTable = false
  prepared.blocks.forEach((block, index) => {
    if (prepared.footnotes.isWithReference(index)) return
    // A table has room under it, and two in a row would be read as one.
    if (isAfterTable) body.push(gap())
    isAfterTable = false
    if (!block.table) {
      body.push(...docxParagraph(writing, index))
      return
    }
    body.push(docxTable(writing, index))
    isAfterTable = true
  })
  if (isAfterTable || body.length === 0) body.push(gap())
  return body
}
