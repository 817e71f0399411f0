import type { Language } from '@tawafuq/protocol/formatIssue'

/** What a feed calls itself. */
export const feedWords: Readonly<Record<Language, (reader: string) => string>> = {
  ar: (reader) => `توافق: ما يعني ${reader}`,
  en: (reader) => `Tawafuq: what concerns ${reader}`,
}
