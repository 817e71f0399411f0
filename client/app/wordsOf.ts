import type { Language } from '../words/languages.ts'
import type { ar } from './words.ar.ts'

/** The areas of one language, with their sentences. */
export type Words = Readonly<Record<keyof typeof ar, Readonly<Record<string, string>>>>

/** The words of one language: each is a file of its own, of which a reader mostly needs one. */
export async function wordsOf(language: Language): Promise<Words> {
  if (language === 'en') return (await import('./words.en.ts')).en
  return (await import('./words.ar.ts')).ar
}
