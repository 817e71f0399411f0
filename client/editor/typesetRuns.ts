/** What of a plain text needs care when it is set in lines: runs of Latin, months in pairs, and the word that opens it. */
import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import { latinStretches } from '@tawafuq/arabic/latinStretches'

export interface TypesetRun {
  readonly start: number
  readonly end: number
  /** `latin`: isolated left to right. `pair`: does not break at its stroke. `opening`: bold, as house styles ask. */
  readonly look: 'latin' | 'pair' | 'opening'
}

/** Months in two spellings; a word without end is none, and to look for its end from each of its letters takes for ever. */
const pair = /(?<![\u0621-\u064A])[\u0621-\u064A]{1,40}\/[\u0621-\u064A]{1,40}/gu

/** In a left-to-right text nothing needs to be isolated from itself, so there only `opening` is looked for. */
export function typesetRuns(text: string, dir: 'rtl' | 'ltr', hasOpening: boolean): readonly TypesetRun[] {
  const runs: TypesetRun[] = []
  if (dir === 'rtl') {
    for (const run of latinStretches(text)) runs.push({ ...run, look: 'latin' })
    for (const match of text.matchAll(pair)) runs.push({ ...at(match), look: 'pair' })
  }
  const end = hasOpening ? openingEnd(text) : 0
  if (end > 0) runs.push({ start: 0, end, look: 'opening' })
  return runs
}

function at(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length }
}

/** Where the words that open a clause end; 0 where none are recognised. */
function openingEnd(text: string): number {
  const opening = clauseOpening(text)
  if (opening === null || opening.strength < 0.5) return 0
  const words = [...text.matchAll(/\S+/gu)].slice(0, opening.words)
  const last = words.at(-1)
  return last === undefined ? 0 : last.index + last[0].replace(/[،؛:,;.]+$/u, '').length
}
