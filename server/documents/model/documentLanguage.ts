import { directionOf, languageOf } from '@tawafuq/arabic/direction'
import type { Direction } from '@tawafuq/text/content'

const fromThreeLetters: Readonly<Record<string, string>> = {
  ara: 'ar',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  rus: 'ru',
  zho: 'zh',
  chi: 'zh',
  deu: 'de',
  ger: 'de',
  fas: 'fa',
  per: 'fa',
  heb: 'he',
  urd: 'ur',
}
const toThreeLetters: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  ru: 'rus',
  zh: 'zho',
  de: 'deu',
  fa: 'fas',
  he: 'heb',
  ur: 'urd',
}
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ckb', 'dv', 'syr'])

/** ISO 639-2 to the two-letter code where one exists (`ara` → `ar`). */
export function shortLanguage(code: string): string {
  const base = code.toLowerCase().split(/[-_]/)[0] ?? ''
  return fromThreeLetters[base] ?? base
}

/** ISO 639-2 as Akoma Ntoso wants it (`ar` → `ara`); `und` where it is not known. */
export function longLanguage(code: string): string {
  const base = code.toLowerCase().split(/[-_]/)[0] ?? ''
  return toThreeLetters[base] ?? (base.length === 3 ? base : 'und')
}

export function languageDirection(language: string): Direction {
  return rightToLeft.has(shortLanguage(language)) ? 'rtl' : 'ltr'
}

/** Direction and language as the letters tell, for files that say neither. */
export function guessDocumentLanguage(text: string): { readonly dir: Direction; readonly lang: string } {
  const sample = text.slice(0, 50_000)
  const lang = languageOf(sample)
  return { dir: directionOf(sample), lang: lang === 'und' ? 'ar' : lang }
}
