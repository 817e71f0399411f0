/** Why a document was not read or not made: a stable code and a sentence in both languages. */
export type DocumentRefusalCode =
  | 'too-large'
  | 'unreadable-file'
  | 'forbidden-content'
  | 'unknown-format'
  | 'took-too-long'
  | 'too-many'
  | 'not-printable'

export interface DocumentRefusal {
  readonly code: DocumentRefusalCode
  readonly ar: string
  readonly en: string
}

/** A value or the reason why there is none. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/**
 * Carries a refusal out of the depths of a parser; `importDocument` turns it back into a value, so that no caller
 * outside this room ever catches it.
 */
export class RefusedDocument extends Error {
  readonly refusal: DocumentRefusal

  constructor(refusal: DocumentRefusal) {
    super(refusal.en)
    this.name = 'RefusedDocument'
    this.refusal = refusal
  }
}

/** The file is larger, deeper or fuller than the limits allow; `what` says which, in both languages. */
export function tooLarge(ar: string, en: string): RefusedDocument {
  return new RefusedDocument({
    code: 'too-large',
    ar: `الملف أكبر من المسموح: ${ar}`,
    en: `The file is too large: ${en}`,
  })
}

/** The bytes are not what their type says; `what` names the place. */
export function unreadable(ar: string, en: string): RefusedDocument {
  return new RefusedDocument({
    code: 'unreadable-file',
    ar: `تعذّرت قراءة الملف: ${ar}`,
    en: `The file cannot be read: ${en}`,
  })
}

/** The file carries something that is not let in, such as macros or entity declarations. */
export function forbidden(ar: string, en: string): RefusedDocument {
  return new RefusedDocument({
    code: 'forbidden-content',
    ar: `في الملف محتوى غير مسموح: ${ar}`,
    en: `The file holds content that is not allowed: ${en}`,
  })
}
