import { directionOf } from '@tawafuq/arabic/direction'
import { foreignStretches } from '@tawafuq/text/directedRuns'

/** A stretch of words that is set in one direction. */
export interface ScriptRun {
  readonly text: string
  readonly rightToLeft: boolean
}

/**
 * Cuts words where the script turns, for formats that want a direction on every run: acronyms, symbols and
 * addresses inside Arabic become left-to-right runs; digits and brackets stay with the Arabic around them.
 */
export function scriptRuns(text: string, base: 'rtl' | 'ltr'): readonly ScriptRun[] {
  const runs: ScriptRun[] = []
  let from = 0
  for (const { start, end } of foreignStretches(text, base)) {
    if (start > from) runs.push({ text: text.slice(from, start), rightToLeft: base === 'rtl' })
    runs.push({ text: text.slice(start, end), rightToLeft: base !== 'rtl' })
    from = end
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
