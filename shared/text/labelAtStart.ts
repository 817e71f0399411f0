import { readLabel } from './import/readLabel.ts'

/** Letters of a paragraph in which its label is looked for. */
const head = 400

/**
 * The label printed at the start of a text: as printed, how many units of the text it takes with the blanks after it, and
 * whether the same signs could be words (a bare number, a dash). Null where the text begins with none.
 */
export function labelAtStart(
  text: string,
): { readonly printed: string; readonly length: number; readonly sure: boolean } | null {
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0
  const start = text.slice(lead, lead + head)
  const label = readLabel(start)
  if (label === null) return null
  return { printed: label.printed.trim(), length: lead + start.length - label.rest.length, sure: label.sure }
}
