import type { ImportedDocument } from '@tawafuq/text/content'
import { finding } from '@tawafuq/text/findings'
import { readImprint } from '@tawafuq/text/import/readImprint'
import { tellSums } from '@tawafuq/text/import/tellSums'
import { importMarkdown } from '@tawafuq/text/importMarkdown'
import { importText } from '@tawafuq/text/importText'
import { pinLabels } from '@tawafuq/text/pinLabels'
import type { TrackedChanges } from '../model/aknWords.ts'
import { tooLarge, unreadable } from '../model/documentRefusal.ts'
import type { DocumentType } from '../model/documentType.ts'
import { documentLimits } from '../model/limits.ts'
import { decodeXml } from '../model/xmlTree.ts'
import { importAkn } from './akn/importAkn.ts'
import { importDocx } from './docx/importDocx.ts'
import { importHtml } from './html/importHtml.ts'
import { importPdf } from './pdf/importPdf.ts'
import { importJson } from './text/importJson.ts'
import { seenText } from './text/seenText.ts'
import { withoutRecord } from './withoutRecord.ts'

/** Reads the bytes of a document of a known type. Runs in the document worker; see `importDocument`. */
export function readDocument(
  bytes: Uint8Array,
  type: DocumentType,
  options: { readonly trackedChanges?: TrackedChanges | 'proposals' },
): ImportedDocument {
  const read = seenText(withoutRecord(readAs(bytes, type, options)))
  if (read.blocks.length > documentLimits.blocks)
    throw tooLarge(`أكثر من ${documentLimits.blocks} فقرة`, `more than ${documentLimits.blocks} paragraphs`)
  const told = type === 'text' || type === 'markdown' || type === 'json' || type === 'pdf' ? read : withDoubts(read)
  const imprint = readImprint(told.blocks)
  return imprint === undefined ? told : { ...told, imprint }
}

/** What the grammar of plain text does of itself; here the source lines of blocks are no longer known. */
function withDoubts(read: ImportedDocument): ImportedDocument {
  const { blocks, pinned } = pinLabels(read.blocks)
  const told = [
    ...pinned.slice(0, 100).map((index) => finding(0, 'label-pinned', 0.8, blocks[index]?.label ?? '')),
    ...tellSums(blocks, []),
  ]
  return told.length === 0 ? read : { ...read, blocks, report: [...told, ...read.report] }
}

function readAs(
  bytes: Uint8Array,
  type: DocumentType,
  options: { readonly trackedChanges?: TrackedChanges | 'proposals' },
): ImportedDocument {
  switch (type) {
    case 'text':
      return importText(withFewLines(decodeText(bytes, 'plain')))
    case 'markdown':
      return importMarkdown(withFewLines(decodeText(bytes, 'plain')))
    case 'json':
      return importJson(decodeText(bytes, 'plain'))
    case 'pdf':
      return importPdf(bytes)
    case 'html':
      return importHtml(decodeText(bytes, 'html'))
    case 'docx':
      return importDocx(bytes, options)
    case 'akn':
      // Akoma Ntoso does not say whose a change is: between brackets, all of them can be seen.
      return importAkn(
        decodeXml(bytes),
        options.trackedChanges === 'proposals'
          ? { trackedChanges: 'brackets' }
          : { ...(options.trackedChanges && { trackedChanges: options.trackedChanges }) },
      )
    default:
      return type satisfies never
  }
}

/** Counted before anything is read: so many short lines are no document, and each costs more than its letters. */
function withFewLines(text: string): string {
  let lines = 0
  for (const _ of text.matchAll(/[^\s][^\n\r]*/gu)) {
    lines += 1
    if (lines > documentLimits.lines)
      throw tooLarge(`أكثر من ${documentLimits.lines} سطر`, `more than ${documentLimits.lines} lines`)
  }
  return text
}

/**
 * Decodes by byte order mark, then by what an HTML page declares, then as UTF-8, then as Windows-1256, which old
 * Arabic files are in. Bytes that are no text are refused.
 */
function decodeText(bytes: Uint8Array, kind: 'plain' | 'html'): string {
  if (bytes.length > documentLimits.characters * 4)
    throw tooLarge(`أكثر من ${documentLimits.characters} حرفاً`, `more than ${documentLimits.characters} characters`)
  const declared =
    kind === 'html'
      ? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(
          new TextDecoder('latin1').decode(bytes.subarray(0, 2048)),
        )?.[1]
      : undefined
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const text = firstDecoded(bytes, [marked, 'utf-8', declared, 'windows-1256'])
  if (text.length > documentLimits.characters)
    throw tooLarge(`أكثر من ${documentLimits.characters} حرفاً`, `more than ${documentLimits.characters} characters`)
  if (text.slice(0, 4096).includes('\0')) throw unreadable('ليس نصاً', 'it is no text')
  return text
}

function firstDecoded(bytes: Uint8Array, encodings: readonly (string | undefined)[]): string {
  for (const encoding of encodings) {
    if (encoding === undefined) continue
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried.
    }
  }
  throw unreadable('ترميز الحروف غير معروف', 'its character encoding is not known')
}
