import type { Run } from '@tawafuq/text/content'
import { labelAtStart } from '@tawafuq/text/labelAtStart'

/**
 * Takes a label typed at the start of a paragraph off its words: a sure one (`(أ)`, `1 -`), or any other that a tab
 * parts from them. Gives the runs as they are where there is none.
 */
export function cutLabel(runs: readonly Run[]): { readonly label: string | null; readonly runs: readonly Run[] } {
  const raw = runs.map((run) => run.text).join('')
  const label = labelAtStart(raw)
  if (!label) return { label: null, runs }
  if (!label.sure && !raw.slice(0, label.length).includes('\t')) return { label: null, runs }
  if (raw.slice(label.length).trim() === '') return { label: null, runs }
  // A no-break blank behind the label belongs to it.
  const blanks = /^[\s\u00A0]*/u.exec(raw.slice(label.length))?.[0].length ?? 0
  return { label: label.printed, runs: dropCharacters(runs, label.length + blanks) }
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
