import type { Check, CheckContext, Found } from './check.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly fix: string
}

/** A text with its edits made, and for each of its letters the range of the first text that it stands for. */
interface Mended {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Signs that keep a pattern from a word and change nothing in it: shadda, which some writers set. */
const shadda = /\u0651/gu

/**
 * What checks of grammar say of a text when its misspelt words are spelt right and no shadda stands in it: one slip hides
 * the next from whatever knows words by their letters (نشدد أهميه, الأمانة الفنيّه متابعة). `said` is what is said of the text as it
 * stands; only what lies outside of it is answered, at its place there.
 */
export function overMended(context: CheckContext, said: readonly Found[], checks: readonly Check[]): readonly Found[] {
  const mended = context.blocks.map(({ text }, block) =>
    mend(
      text,
      said.filter((one) => one.block === block && one.code === 'misspelt' && one.fix !== undefined && one.fix !== ''),
    ),
  )
  if (mended.every((one) => one === null)) return []
  // What nothing was mended in has been looked at.
  const blocks = context.blocks.map((block, at) => ({ ...block, text: mended[at]?.text ?? '' }))
  return checks
    .flatMap((check) => check({ ...context, blocks }))
    .flatMap((found): readonly Found[] => {
      const { from, to } = mended[found.block] ?? { from: [], to: [] }
      const start = from[found.start] ?? 0
      const end = found.end === found.start ? start : (to[found.end - 1] ?? start)
      const isSaid = said.some((one) => one.block === found.block && one.start < end && start < one.end)
      return isSaid ? [] : [{ ...found, start, end }]
    })
}

/** Null where nothing is to be mended. */
function mend(text: string, slips: readonly Found[]): Mended | null {
  const edits: Edit[] = slips.map(({ start, end, fix = '' }) => ({ start, end, fix }))
  for (const { index } of text.matchAll(shadda))
    if (!edits.some(({ start, end }) => start <= index && index < end))
      edits.push({ start: index, end: index + 1, fix: '' })
  if (edits.length === 0) return null
  let out = ''
  const from: number[] = []
  const to: number[] = []
  const keep = (letters: string, start: number, end: (at: number) => number, isWhole: boolean): void => {
    for (let at = 0; at < letters.length; at += 1) {
      from.push(isWhole ? start : start + at)
      to.push(end(at))
    }
    out += letters
  }
  let last = 0
  for (const { start, end, fix } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < last) continue
    const before = last
    keep(text.slice(before, start), before, (at) => before + at + 1, false)
    keep(fix, start, () => end, true)
    last = end
  }
  const rest = last
  keep(text.slice(rest), rest, (at) => rest + at + 1, false)
  from.push(text.length)
  return { text: out, from, to }
}
