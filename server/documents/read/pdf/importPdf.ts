import { inflateSync } from 'node:zlib'
import type { ImportedDocument } from '@tawafuq/text/content'
import { attachedJson } from '../../model/attachedFiles.ts'
import { RefusedDocument, tooLarge } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'
import { importJson } from '../text/importJson.ts'

/**
 * Reads a PDF of this program by the text that is attached to it; nothing is guessed from its pages. Only the attached
 * file is opened (ISO 32000-1, 7.11.4), within the limits of an inflated part. Any other PDF is refused with what to do.
 */
export function importPdf(bytes: Uint8Array): ImportedDocument {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('/EmbeddedFile'); at >= 0; at = file.indexOf('/EmbeddedFile', at + 1)) {
    const json = embeddedJson(file, at)
    if (json?.startsWith(`{"format":"${attachedJson.format}"`)) return importJson(json)
  }
  throw notOurs()
}

/** Letters of the dictionary of a stream: ours has some 200. */
const dictionaryLetters = 2_000

/** The text of the stream in whose dictionary a place is, or null where it is no JSON that can be read. */
function embeddedJson(file: Buffer, at: number): string | null {
  const start = file.lastIndexOf(' obj', at)
  const begins = file.indexOf('stream', at)
  if (start < 0 || begins < 0 || begins - start > dictionaryLetters) return null
  const dictionary = file.toString('latin1', start, begins)
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  if (!/\/Subtype\s*\/application#2[Ff]json/.test(dictionary) || length === undefined) return null
  const from = begins + 'stream'.length + (file[begins + 6] === 0x0d ? 2 : 1)
  const content = file.subarray(from, from + Number(length))
  if (!dictionary.includes('/Filter')) return content.toString('utf8')
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode/.test(dictionary)) return null
  try {
    return inflateSync(content, { maxOutputLength: documentLimits.partBytes }).toString('utf8')
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge('الملف المرفق به', 'the file attached to it')
    return null
  }
}

function notOurs(): RefusedDocument {
  return new RefusedDocument({
    code: 'unknown-format',
    ar: 'هذا ملف PDF ليس فيه النص الذي يرفقه هذا البرنامج. افتحوه وانسخوا نصه إلى خانة اللصق، أو احفظوه من أصله بصيغة DOCX.',
    en: 'This is a PDF without the text that this program attaches. Copy its text and paste it, or save the original as DOCX.',
  })
}
