import type { Language } from '@tawafuq/protocol/formatIssue'

/** How many ranges of the header are looked at. */
const RANGES = 32

/**
 * The language to answer in, by Accept-Language as RFC 9110 (section 12.5.4) has it: the greatest quality wins, of equals
 * the first; `*` stands for Arabic, as does everything that names neither language.
 */
export function preferredLanguage(header: string | undefined): Language {
  let best: Language = 'ar'
  let quality = 0
  for (const part of (header ?? '').split(',').slice(0, RANGES)) {
    const range = /^\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/.exec(part)
    const language = languageOf(range?.[1]?.toLowerCase())
    const wanted = Number(range?.[2] ?? 1)
    if (language === null || wanted > 1 || wanted <= quality) continue
    best = language
    quality = wanted
  }
  return best
}

function languageOf(range: string | undefined): Language | null {
  if (range === undefined) return null
  const [language] = range.split('-')
  return language === 'en' ? 'en' : language === 'ar' || language === '*' ? 'ar' : null
}
