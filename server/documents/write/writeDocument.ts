import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import { exportHtml } from '@tawafuq/text/exportHtml'
import { exportJson } from '@tawafuq/text/exportJson'
import { exportMarkdown } from '@tawafuq/text/exportMarkdown'
import { exportText } from '@tawafuq/text/exportText'
import type { ExportSource } from '../model/exportSource.ts'
import { textDocumentOf } from '../model/textDocumentOf.ts'
import { exportAkn } from './akn/exportAkn.ts'
import { exportDocx } from './docx/exportDocx.ts'

/** Makes the bytes of a document in one format that is no PDF. Runs in the document worker; see `exportDocument`. */
export function writeDocument(
  format: Exclude<ExportFormat, 'pdf'>,
  source: ExportSource,
  view: ExportView,
): Uint8Array {
  switch (format) {
    case 'txt':
      return utf8(exportText(textDocumentOf(source, view)))
    case 'md':
      return utf8(exportMarkdown(textDocumentOf(source, view)))
    case 'html':
      return utf8(exportHtml(textDocumentOf(source, view)))
    case 'json':
      return utf8(exportJson(textDocumentOf(source, view)))
    case 'docx':
      return exportDocx(source, view)
    case 'akn':
      return utf8(exportAkn(source, view))
    default:
      return format satisfies never
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
