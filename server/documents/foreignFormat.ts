import type { DocumentRefusal } from './documentRefusal.ts'
import type { DocumentType } from './documentType.ts'

interface Foreign {
  readonly ar: string
  readonly en: string
  readonly is: (bytes: Uint8Array) => boolean
}

const begins =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, at) => bytes[at] === byte)

const isZip = begins(0x50, 0x4b, 0x03, 0x04)

/** OpenDocument names itself in its first entry, uncompressed (OpenDocument 1.3, part 2, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  return (
    isZip(bytes) && new TextDecoder('latin1').decode(bytes.subarray(30, 110)).includes('mimetypeapplication/vnd.oasis.')
  )
}

/** Formats that people hand in for another; the first bytes tell them. */
const foreign: readonly Foreign[] = [
  {
    ar: 'هذا ملف Word بالصيغة القديمة (DOC) أو ملف محمي بكلمة مرور. احفظوه بصيغة DOCX بلا كلمة مرور.',
    en: 'This is a Word file of the old kind (DOC), or one with a password. Save it as DOCX without a password.',
    is: begins(0xd0, 0xcf, 0x11, 0xe0),
  },
  {
    ar: 'هذا ملف RTF. احفظوه بصيغة DOCX.',
    en: 'This is an RTF file. Save it as DOCX.',
    is: begins(0x7b, 0x5c, 0x72, 0x74, 0x66),
  },
  {
    ar: 'هذا ملف OpenDocument. احفظوه بصيغة DOCX.',
    en: 'This is an OpenDocument file. Save it as DOCX.',
    is: isOpenDocument,
  },
  {
    ar: 'هذه صورة. لا يُستخرج النص من الصور.',
    en: 'This is a picture. No text is read from pictures.',
    is: (bytes) => begins(0x89, 0x50, 0x4e, 0x47)(bytes) || begins(0xff, 0xd8, 0xff)(bytes),
  },
]

/** Why bytes that are plainly something else than their type are not read, or null where nothing shows. */
export function foreignFormat(bytes: Uint8Array, type: DocumentType): DocumentRefusal | null {
  const found = foreign.find(({ is }) => is(bytes))
  if (found !== undefined) return { code: 'unknown-format', ar: found.ar, en: found.en }
  if (isZip(bytes) && type !== 'docx')
    return {
      code: 'unknown-format',
      ar: 'هذا ملف مضغوط أو ملف Word أُرسل على أنه من نوع آخر. أرسلوه باسم ينتهي بـ docx.',
      en: 'This is a zip or a Word file sent as something else. Send it under a name that ends in docx.',
    }
  return null
}
