import { type ExportFormat, type ExportView, exportContentTypes } from '@tawafuq/protocol/exportFormats'
import { sharedWorkers } from './importDocument.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import { type ExportSource, nameIn } from './model/exportSource.ts'
import type { DocumentWorkers } from './workers/documentWorkers.ts'

/** A file to hand out. */
export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName: string
}

/** The media type with its letters: XML and JSON are in UTF-8 as all else. */
function contentTypeOf(format: ExportFormat): string {
  const type = exportContentTypes[format]
  return format === 'akn' || format === 'json' ? `${type}; charset=utf-8` : type
}

/**
 * Makes a file of a statement in a worker with a time and a memory limit (rule DO11), so that live rooms do not stall.
 * Refused when it takes too long or too many wait; a fault of ours rejects.
 */
export async function exportDocument(
  format: ExportFormat,
  source: ExportSource,
  view: ExportView,
  workers: DocumentWorkers = sharedWorkers(),
): Promise<Result<ExportedFile, DocumentRefusal>> {
  const answer = await workers.run({ act: 'write', format, source, view })
  switch (answer.outcome) {
    case 'written':
      return {
        ok: true,
        value: { bytes: answer.bytes, contentType: contentTypeOf(format), fileName: fileName(source, format) },
      }
    case 'refused':
      return { ok: false, refusal: answer.refusal }
    case 'fault':
      throw new Error(`Making a document failed: ${answer.message}`)
    case 'read':
    case 'checked':
    case 'table':
    case 'mail':
      throw new Error('A worker did something else where it should have written')
    default:
      return answer satisfies never
  }
}

/** The title less what no file name may hold, and the ending of the format. */
function fileName(source: ExportSource, format: ExportFormat): string {
  const title = nameIn(source.title, source.lang)
    .replace(/[\p{C}"*/:<>?\\|%]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const name = [...title].slice(0, 80).join('').trim()
  return `${name === '' ? (source.id ?? 'statement') : name}.${format === 'akn' ? 'akn.xml' : format}`
}
