import type { Run } from '@tawafuq/text/content'
import { readLabel } from '@tawafuq/text/import/readLabel'

/**
 * Takes a label typed at the start of a paragraph off its words: a sure one (`(أ)`, `1 -`), or any other that a tab
 * parts from them. Gives the runs as they are where there is none.
 */
export function cutLabel(runs: readonly Run[]): { readonly label: string | null; readonly runs: readonly Run[] } {
  const raw = runs.map((run) => run.text).join('')
  const lead = /^\s*/.exec(raw)?.[0].length ?? 0
  const label = readLabel(raw.slice(lead, lead + 400))
  if (!label) return { label: null, runs }
  const consumed = Math.min(raw.length, lead + (raw.slice(lead, lead + 400).length - label.rest.length))
  const taken = raw.slice(0, consumed)
  if (!label.sure && !taken.includes('\t')) return { label: null, runs }
  if (raw.slice(consumed).trim() === '') return { label: null, runs }
  return { label: label.printed.trim(), runs: dropCharacters(runs, consumed) }
}

/** Runs less their first characters. */
export function dropCharacters(runs: readonly Run[], count: number): readonly Run[] {
  let left = count
  return runs.flatMap((run) => {
    if (left === 0 || run.note !== undefined) return [run]
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return text === '' ? [] : [{ ...run, text }]
  })
}
