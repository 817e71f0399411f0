import type { DocumentRefusal, Result } from './documentRefusal.ts'

/** The kinds of files that are read. */
export type DocumentType = 'text' | 'markdown' | 'html' | 'json' | 'docx' | 'akn' | 'pdf'

const types: Readonly<Record<string, DocumentType>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/json': 'json',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': 'docx',
  'application/akn+xml': 'akn',
  'application/xml': 'akn',
  'text/xml': 'akn',
  'application/pdf': 'pdf',
}

/** The kind of file that a content type names; parameters are passed over. */
export function documentType(contentType: string): Result<DocumentType, DocumentRefusal> {
  const name = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (/macroenabled/.test(name)) {
    return {
      ok: false,
      refusal: {
        code: 'forbidden-content',
        ar: 'في الملف محتوى غير مسموح: وحدات ماكرو',
        en: 'The file holds content that is not allowed: macros',
      },
    }
  }
  const type = types[name]
  if (type) return { ok: true, value: type }
  return {
    ok: false,
    refusal: {
      code: 'unknown-format',
      ar: `لا تُقرأ هذه الصيغة: ${name === '' ? 'غير محددة' : name}. تُقرأ النصوص وMarkdown وHTML وDOCX وAkoma Ntoso وJSON الذي صدّره البرنامج`,
      en: `This format is not read: ${name === '' ? 'none given' : name}. Plain text, Markdown, HTML, DOCX, Akoma Ntoso and the JSON exported here are`,
    },
  }
}
