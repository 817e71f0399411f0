import type { DocumentRefusal } from '../model/documentRefusal.ts'

/** The refusal of a task whose worker met its limit of memory. */
export const tookTooMuch: DocumentRefusal = {
  code: 'too-large',
  ar: 'الملف أكبر من المسموح: يحتاج إلى ذاكرة أكبر',
  en: 'The file is too large: it needs more memory than is allowed',
}
