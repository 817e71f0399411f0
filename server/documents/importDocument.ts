import type { ImportedDocument } from '@tawafuq/text/content'
import type { TrackedChanges } from './model/aknWords.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import { documentType } from './model/documentType.ts'
import { documentLimits } from './model/limits.ts'
import { foreignFormat } from './read/foreignFormat.ts'
import { misnamedZip } from './read/misnamedZip.ts'
import { type DocumentWorkers, documentWorkers } from './workers/documentWorkers.ts'

export interface ImportOptions {
  /** What becomes of tracked changes; they are accepted unless asked otherwise, and always reported. */
  readonly trackedChanges?: TrackedChanges | 'proposals'
  /** The workers to read in; the process has one crew unless another is given. */
  readonly workers?: DocumentWorkers
}

/**
 * Reads a file into blocks by its content type: plain text, Markdown, HTML, DOCX, Akoma Ntoso, our own JSON or our own PDF. It is read in a worker with a
 * time and a memory limit (rule DO11); what cannot or may not be read is a refusal, a fault of ours rejects.
 */
export async function importDocument(
  bytes: Uint8Array,
  contentType: string,
  options: ImportOptions = {},
): Promise<Result<ImportedDocument, DocumentRefusal>> {
  if (bytes.length > documentLimits.bytesIn) {
    const most = Math.round(documentLimits.bytesIn / 1024 / 1024)
    return {
      ok: false,
      refusal: { code: 'too-large', ar: `الملف أكبر من ${most} ميغابايت`, en: `The file is larger than ${most} MB` },
    }
  }
  // What the bytes are is looked at before what their sender calls them: the sentence says what to do instead.
  const known: ReturnType<typeof documentType> = isPdf(bytes) ? { ok: true, value: 'pdf' } : documentType(contentType)
  const foreign = isPdf(bytes) ? null : foreignFormat(bytes, contentType)
  if (foreign !== null) return { ok: false, refusal: foreign }
  if (!known.ok) return known
  const misnamed = misnamedZip(bytes, known.value)
  if (misnamed !== null) return { ok: false, refusal: misnamed }
  const { workers = sharedWorkers(), trackedChanges } = options
  const answer = await workers.run({
    act: 'read',
    bytes,
    type: known.value,
    options: trackedChanges ? { trackedChanges } : {},
  })
  switch (answer.outcome) {
    case 'read':
      return { ok: true, value: answer.document }
    case 'refused':
      return { ok: false, refusal: answer.refusal }
    case 'fault':
      throw new Error(`Reading a document failed: ${answer.message}`)
    case 'written':
    case 'checked':
    case 'table':
    case 'mail':
      throw new Error('A worker did something else where it should have read')
    default:
      return answer satisfies never
  }
}

/** A PDF is known by its first bytes, whatever it was sent as. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}

let workerPool: DocumentWorkers | null = null

/** The crew that the process shares; hired when the first document comes. */
export function sharedWorkers(): DocumentWorkers {
  workerPool ??= documentWorkers()
  return workerPool
}
