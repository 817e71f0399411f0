/** The languages of the interface. The language of a document is its own matter. */
const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language's own name, its direction, and the locale by which numbers and library strings are chosen. */
export const languageFacts = {
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-AE' },
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
} as const satisfies Record<Language, { name: string; dir: 'rtl' | 'ltr'; locale: string }>

const storageKey = 'tawafuq.language'

/** The language that this reader chose last on this device; Arabic until they choose. */
export function languageChosen(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ar'
  } catch {
    // Storage may be forbidden (private windows, policies): the choice then lasts as long as the page.
    return 'ar'
  }
}

/** Remembers the choice where the device allows it, and turns the whole page to it. */
export function rememberLanguage(language: Language): void {
  turnPageTo(language)
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // See languageChosen.
  }
}

/** Sets `lang` and `dir` on the root: the one place from which the interface takes its direction. */
export function turnPageTo(language: Language): void {
  document.documentElement.lang = language
  document.documentElement.dir = languageFacts[language].dir
}
