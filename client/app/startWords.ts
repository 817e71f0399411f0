import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../words/languages.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/**
 * Every visible sentence, ready before the first paint: `t('area:key')`. Plurals follow CLDR, so an Arabic sentence with
 * a count has six forms. A key that is missing is shown as the key, and the words test fails on it.
 */
export function startWords(language: Language): i18n {
  const words = i18next.createInstance()
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ar',
    resources: { ar, en },
    ns: Object.keys(ar),
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
  })
  return words
}
