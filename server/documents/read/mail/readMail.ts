import { hasHiddenLetters, withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import PostalMime, { type Email } from 'postal-mime'
import { tooLarge, unreadable } from '../../model/documentRefusal.ts'
import type { ReceivedFile, ReceivedMail } from '../../model/receivedMail.ts'
import { readDocument } from '../readDocument.ts'

export const mailLimits = {
  /** Bytes of the file. */
  bytes: 16 * 1024 * 1024,
  /** Parts within parts, and mails within mails. */
  depth: 12,
  mails: 2,
  /** Bytes of all headers together. */
  headerBytes: 256 * 1024,
  /** Characters of its words. */
  words: 200_000,
  /** Files that are kept beside it, and bytes of each. */
  files: 5,
  fileBytes: 10 * 1024 * 1024,
  /** Characters of the name of a file. */
  nameCharacters: 120,
} as const

/**
 * Reads a mail as RFC 5322 and MIME have it, in whatever charset its parts say. Throws RefusedDocument where it is none, or
 * passes the limits. It is called in a worker.
 */
export async function readMail(bytes: Uint8Array): Promise<ReceivedMail> {
  if (bytes.byteLength > mailLimits.bytes)
    throw tooLarge('الرسالة أكثر من 16 ميغابايت', 'the mail has more than 16 MiB')
  const mail = await parsed(bytes)
  const { from, subject = null, date, attachments } = mail
  const text = mail.text ?? (mail.html === undefined ? '' : wordsOfPage(mail.html))
  if (from === undefined && date === undefined && (subject ?? '') === '')
    throw unreadable('ليس رسالة بريد إلكتروني محفوظة (.eml)', 'it is not an e-mail that was saved (.eml)')
  if (text.length > mailLimits.words)
    throw tooLarge('نص الرسالة أطول من المسموح', 'the words of the mail are longer than may be')
  const files = attachments.flatMap(({ filename, content }): readonly ReceivedFile[] => {
    const own = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    const kind = kindOf(own)
    return kind === null || own.byteLength > mailLimits.fileBytes
      ? []
      : [{ name: nameOf(filename, kind.ending), type: kind.type, bytes: own }]
  })
  return {
    from: {
      name: clean(from?.name ?? '') || null,
      address: (from?.address ?? '') || null,
    },
    sentOn: /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null,
    subject: subject === null ? null : clean(subject) || null,
    words: clean(text),
    files: files.slice(0, mailLimits.files),
    leftOut: attachments.length - Math.min(files.length, mailLimits.files),
  }
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: mailLimits.depth,
      maxHeadersSize: mailLimits.headerBytes,
      maxRfc822NestingDepth: mailLimits.mails,
    })
  } catch {
    throw tooLarge('أجزاء الرسالة أو ترويساتها أكثر من المسموح', 'its parts or headers are more than may be')
  }
}

/** What a page shows, paragraph by paragraph: a mail may have no plain words. */
function wordsOfPage(html: string): string {
  const { blocks } = readDocument(new TextEncoder().encode(html), 'html', {})
  return blocks.map(({ label, text }) => (label === null ? text : `${label} ${text}`)).join('\n\n')
}

/** Without turned and hidden letters, and without blanks at the ends of lines. */
function clean(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC')
  const shown = hasHiddenLetters(lines) ? withoutHiddenLetters(lines) : lines
  return shown
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function nameOf(given: string | null, ending: string): string {
  const name = clean(given ?? '')
    .replaceAll(/[\\/:*?"<>|\n\t]/g, '_')
    .slice(-mailLimits.nameCharacters)
  return name === '' || name.startsWith('.') ? `file.${ending}` : name
}

/** What a file is its bytes tell, whatever it is called: PDF, DOCX, ODT, plain text; null for anything else. */
function kindOf(bytes: Uint8Array): { readonly type: string; readonly ending: string } | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  if (head.startsWith('%PDF-')) return { type: 'application/pdf', ending: 'pdf' }
  if (head.startsWith('PK\u0003\u0004')) {
    if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
      return { type: 'application/vnd.oasis.opendocument.text', ending: 'odt' }
    return Buffer.from(bytes).includes('word/document.xml')
      ? { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' }
      : null
  }
  if (bytes.includes(0) || bytes.byteLength === 0) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { type: 'text/plain; charset=utf-8', ending: 'txt' }
  } catch {
    return null
  }
}
