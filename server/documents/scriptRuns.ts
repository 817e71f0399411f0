import { directionOf } from '@tawafuq/arabic/direction'

/** A stretch of words that is set in one direction. */
export interface ScriptRun {
  readonly text: string
  readonly rightToLeft: boolean
}

const latinStretch =
  /(?:(?<=[(["“«])[0-9][0-9.,]* )?[A-Za-z\u00C0-\u024F](?:[A-Za-z\u00C0-\u024F0-9@&%+_~#=?/.:'’\u00A0 -]*[A-Za-z\u00C0-\u024F0-9%/])?/gu
const arabicStretch =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^A-Za-z\u00C0-\u024F]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/gu

/**
 * Cuts words where the script turns, for formats that want a direction on every run: acronyms, symbols and
 * addresses inside Arabic become left-to-right runs; digits and brackets stay with the Arabic around them.
 */
export function scriptRuns(text: string, base: 'rtl' | 'ltr'): readonly ScriptRun[] {
  const foreign = base === 'rtl' ? latinStretch : arabicStretch
  const runs: ScriptRun[] = []
  let from = 0
  for (const match of text.matchAll(foreign)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index), rightToLeft: base === 'rtl' })
    runs.push({ text: match[0], rightToLeft: base !== 'rtl' })
    from = match.index + match[0].length
  }
  if (from < text.length) runs.push({ text: text.slice(from), rightToLeft: base === 'rtl' })
  return runs
}

/**
 * The direction of one block: that of the document, also where a symbol or an acronym is all it holds; the other
 * only for a whole passage in the other script.
 */
export function blockDirection(text: string, dir: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 40 && directionOf(text) !== dir && (dir === 'ltr' || !/[\u0621-\u064A]/.test(text))
    ? directionOf(text)
    : dir
}
