import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { Language } from './languages.ts'

/** The name in the reader's language, or in Arabic, which is always there. */
export function printBilingual(name: Bilingual, language: Language): string {
  return language === 'en' && name.en !== undefined && name.en !== '' ? name.en : name.ar
}
