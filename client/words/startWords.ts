import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Language } from './languages.ts'

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
