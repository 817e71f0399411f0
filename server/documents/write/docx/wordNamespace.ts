export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** For what only Word of 2013 and later is to read. */
export const alternativeNamespaces = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
}

const tags: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  zh: 'zh-CN',
}

/** The language tag as Word knows it: Arabic goes by a country. */
export function languageTag(lang: string): string {
  return tags[lang] ?? lang
}

/** The face of Arabic letters, and of the figures among them. */
export const arabicFont = 'Traditional Arabic'
