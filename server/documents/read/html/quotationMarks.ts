/** The marks that browsers set round `q` by language (CLDR), outer and inner. */
const byLanguage: Readonly<Record<string, string>> = {
  ar: '”“’‘',
  fa: '«»‹›',
  fr: '«»«»',
  es: '«»“”',
  ru: '«»„“',
  de: '„“‚‘',
  he: '””’’',
  zh: '“”‘’',
  en: '“”‘’',
}

/** The quotation marks of words at a depth of quotation, from 0; a style that names its own has the last word. */
export function quotationMarks(language: string, depth: number, style: string | undefined): readonly [string, string] {
  const said = [...(style ?? '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '')
  if (/^none$/i.test(style ?? '')) return ['', '']
  const marks =
    said.length >= 2 ? said : [...(byLanguage[language.slice(0, 2).toLowerCase()] ?? byLanguage['en'] ?? '')]
  const at = Math.min(depth * 2, marks.length - (marks.length % 2) - 2)
  return [marks[at] ?? '', marks[at + 1] ?? '']
}
