import { useTranslation } from 'react-i18next'
import { type Language, languageFacts, rememberLanguage } from './languages.ts'

/** The language of the interface, its direction and locale, and the one click that turns to the other language. */
export function useLanguage() {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'ar'
  const other: Language = language === 'ar' ? 'en' : 'ar'
  return {
    language,
    other,
    ...languageFacts[language],
    turnToOther: async () => {
      await i18n.loadLanguages(other)
      // Offline, its words may not be there: the page stays in the language that it has.
      if (!i18n.hasResourceBundle(other, 'shell')) return
      rememberLanguage(other)
      await i18n.changeLanguage(other)
    },
  }
}
