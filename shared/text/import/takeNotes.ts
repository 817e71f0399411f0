import { noteClose, noteOpen } from './marks.ts'

const inBrackets = /([\s\u00A0]?)\(\s?(\d{1,3}|\*{1,3}|[\u0660-\u0669]{1,3})\s?\)/gu
const stars = /(?<=[\p{L}\p{N}\p{M})\]”“"»])(\*{1,3})(?=[\s،.؛:)]|$)/gu
const cited = /(?:الفقر\S*|الفرعي\S*|الماد\S*|البند\S*|القرار\S*|المقرر\S*|رقم|الحاشي\S*|الخيار|المرحل\S*)[\s\u00A0]*$/u

/**
 * Finds the references to footnotes in the text of a paragraph and puts marks in their place.
 * Raised marks have been marked already. A number in brackets is a reference if a footnote of that number exists and
 * it is glued to a word, or stands before a stop; الفقرة (1) never is. `bodies` are the labels without brackets.
 */
export function takeNotes(marked: string, bodies: ReadonlySet<string>): string {
  if (bodies.size === 0) return marked
  const numbered = marked.replace(inBrackets, (whole: string, blank: string, label: string, at: number) => {
    if (!bodies.has(label)) return whole
    const before = marked[at - 1] ?? ''
    const glued = blank === '' && before !== '' && before !== '('
    const after = marked[at + whole.length] ?? ''
    // LP.6(17) and A/79(2) are symbols; 2024(15) is a year with a mark.
    if (glued && /[A-Za-z./-]\d{0,4}$/u.test(marked.slice(Math.max(0, at - 8), at))) return whole
    if (!glued && (at === 0 || !/[\s،؛.:)”“"]|^$/u.test(after))) return whole
    if (!glued && cited.test(marked.slice(Math.max(0, at - 20), at + blank.length))) return whole
    return noteOpen + label + noteClose
  })
  if (!bodies.has('*') && !bodies.has('**') && !bodies.has('***')) return numbered
  return numbered.replace(stars, (whole: string) => (bodies.has(whole) ? noteOpen + whole + noteClose : whole))
}
