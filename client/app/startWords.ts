import i18next, { type BackendModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../words/languages.ts'
import { type Words, wordsOf } from './wordsOf.ts'

/**
 * Every visible sentence of the page's language, ready before the first paint: `t('area:key')`. The other language is
 * fetched when the page turns to it. Plurals follow CLDR, so an Arabic sentence with
 * a count has six forms. A key that is missing is shown as the key, and the words test fails on it.
 */
export function startWords(language: Language, own: Words): i18n {
  const words = i18next.createInstance()
  void words
    .use(initReactI18next)
    .use(others)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: own },
      partialBundledLanguages: true,
      ns: Object.keys(own),
      defaultNS: 'shell',
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      returnNull: false,
    })
  return words
}

/** Fetches the words of a language that the page did not begin with. */
const others: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, area, done) {
    wordsOf(language === 'en' ? 'en' : 'ar').then(
      (words) => done(null, words[area as keyof Words]),
      (fault: unknown) => done(fault instanceof Error ? fault : new Error(String(fault)), null),
    )
  },
}
