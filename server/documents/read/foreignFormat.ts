import type { DocumentRefusal } from '../model/documentRefusal.ts'

interface Foreign {
  readonly ar: string
  readonly en: string
  /** By its bytes, which are believed first, or by what its sender calls it. */
  readonly is: (bytes: Uint8Array) => boolean
  readonly called: RegExp
}

/** Bytes in which a signature stands. */
const SIGNATURE_WITHIN = 1024

const begins =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, at) => bytes[at] === byte)

const isZip = begins(0x50, 0x4b, 0x03, 0x04)

function lettersOf(bytes: Uint8Array, length = SIGNATURE_WITHIN): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length))
}

/** What a container names itself in its first entry, uncompressed (OpenDocument 1.3, part 2, 3.3; EPUB OCF 3.3, 4.3). */
function isContainerOf(type: RegExp): (bytes: Uint8Array) => boolean {
  return (bytes) => isZip(bytes) && type.test(lettersOf(bytes, 110).slice(30))
}

/** A container of Office names its parts; those of workbooks and slides stand near its beginning, or in its directory at the end. */
function isOfficeOf(folder: string): (bytes: Uint8Array) => boolean {
  return (bytes) => {
    if (!isZip(bytes)) return false
    const ends = `${lettersOf(bytes, 8_192)}${new TextDecoder('latin1').decode(bytes.subarray(-65_536))}`
    return ends.includes(`${folder}/`) && !ends.includes('word/')
  }
}

function isPicture(bytes: Uint8Array): boolean {
  const first = lettersOf(bytes, 16)
  return (
    begins(0x89, 0x50, 0x4e, 0x47)(bytes) ||
    begins(0xff, 0xd8, 0xff)(bytes) ||
    begins(0x49, 0x49, 0x2a, 0x00)(bytes) ||
    begins(0x4d, 0x4d, 0x00, 0x2a)(bytes) ||
    /^(?:GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp(?:hei[cxf]|mif1|avif))/s.test(first) ||
    (first.startsWith('BM') && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0)
  )
}

/** Lines of a head, of which one names the version of MIME (RFC 2045, 4), before the first empty one. */
function isMail(bytes: Uint8Array): boolean {
  const head = lettersOf(bytes, 4_096).split(/\r?\n\r?\n/, 1)[0] ?? ''
  return /^(?:\xEF\xBB\xBF)?[A-Za-z-]{2,40}:[ \t]/.test(head) && /^MIME-Version:[ \t]*1\.0/im.test(head)
}

/** Formats that people hand in, by name or for another. */
const foreign: readonly Foreign[] = [
  {
    ar: 'هذا ملف Word بالصيغة القديمة (DOC) أو ملف محمي بكلمة مرور. احفظوه بصيغة DOCX بلا كلمة مرور.',
    en: 'This is a Word file of the old kind (DOC), or one with a password. Save it as DOCX without a password.',
    is: begins(0xd0, 0xcf, 0x11, 0xe0),
    called: /^application\/(?:msword|vnd\.ms-word)$/,
  },
  {
    ar: 'هذا ملف RTF. احفظوه بصيغة DOCX.',
    en: 'This is an RTF file. Save it as DOCX.',
    is: (bytes) => /^(?:\xEF\xBB\xBF)?\s*\{\\rtf/.test(lettersOf(bytes)),
    called: /^(?:application|text)\/(?:x-)?(?:rtf|richtext)$/,
  },
  {
    ar: 'هذا ملف OpenDocument. احفظوه بصيغة DOCX.',
    en: 'This is an OpenDocument file. Save it as DOCX.',
    is: (bytes) =>
      isContainerOf(/^mimetypeapplication\/vnd\.oasis\./)(bytes) || /<office:document[\s>]/.test(lettersOf(bytes)),
    called: /^application\/vnd\.oasis\.opendocument\./,
  },
  {
    ar: 'هذه صفحة محفوظة كاملة أو رسالة بريد (MHTML، EML). افتحوها وانسخوا نصها إلى خانة اللصق، أو احفظوها بصيغة HTML وحدها.',
    en: 'This is a page saved whole, or a mail (MHTML, EML). Open it, copy its text and paste it, or save it as HTML only.',
    is: isMail,
    called: /^(?:multipart\/|message\/|application\/x-mimearchive$)/,
  },
  {
    ar: 'هذا ملف Word بصيغة XML. احفظوه بصيغة DOCX.',
    en: 'This is a Word file in XML. Save it as DOCX.',
    is: (bytes) =>
      /<\?mso-application progid="Word\.Document"|<w:wordDocument[\s>]|<pkg:package[\s>]/.test(lettersOf(bytes)),
    called: /^application\/(?:vnd\.ms-wordml|x-flat-opc)$/,
  },
  {
    ar: 'هذا كتاب EPUB. افتحوه وانسخوا نصه إلى خانة اللصق.',
    en: 'This is an EPUB book. Open it, copy its text and paste it.',
    is: isContainerOf(/^mimetypeapplication\/epub/),
    called: /^application\/epub/,
  },
  {
    ar: 'هذا مصنف جداول. انسخوا ما فيه إلى خانة اللصق، أو ضعوه في ملف بصيغة DOCX.',
    en: 'This is a spreadsheet. Copy what is in it and paste it, or put it into a DOCX file.',
    is: isOfficeOf('xl'),
    called: /spreadsheetml|ms-excel/,
  },
  {
    ar: 'هذا عرض شرائح. انسخوا نصه إلى خانة اللصق، أو ضعوه في ملف بصيغة DOCX.',
    en: 'These are slides. Copy their text and paste it, or put it into a DOCX file.',
    is: isOfficeOf('ppt'),
    called: /presentationml|ms-powerpoint/,
  },
  {
    ar: 'هذه صورة. لا يُستخرج النص من الصور.',
    en: 'This is a picture. No text is read from pictures.',
    is: isPicture,
    called: /^image\//,
  },
]

/**
 * Why a file of a kind that is not read is not, with what to do instead: by its first bytes whatever its sender calls it,
 * else by what they call it. Null where nothing shows.
 */
export function foreignFormat(bytes: Uint8Array, contentType: string): DocumentRefusal | null {
  const name = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const found = foreign.find(({ is }) => is(bytes)) ?? foreign.find(({ called }) => called.test(name))
  return found === undefined ? null : { code: 'unknown-format', ar: found.ar, en: found.en }
}
