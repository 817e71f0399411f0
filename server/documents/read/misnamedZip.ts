import type { DocumentRefusal } from '../model/documentRefusal.ts'
import type { DocumentType } from '../model/documentType.ts'

/** Why a zip that was sent as anything but a Word file is not read; null for what is none. */
export function misnamedZip(bytes: Uint8Array, type: DocumentType): DocumentRefusal | null {
  const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
  if (!isZip || type === 'docx') return null
  return {
    code: 'unknown-format',
    ar: 'هذا ملف مضغوط أو ملف Word أُرسل على أنه من نوع آخر. أرسلوه باسم ينتهي بـ docx.',
    en: 'This is a zip or a Word file sent as something else. Send it under a name that ends in docx.',
  }
}
