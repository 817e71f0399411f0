/** Corrigenda of adopted texts: the text as adopted never changes, and each says what reads otherwise from now on (rule RG6). */
import type { Instant, ParagraphId } from '../ids.ts'
import type { AdoptedParagraph, Wording } from '../statement.ts'

export interface Correction {
  readonly paragraphId: ParagraphId
  readonly before: string
  readonly after: string
  readonly reason: string
}

export interface Corrigendum {
  /** It counts up over the text that is corrected: 1, 2, 3 … */
  readonly number: number
  readonly changes: readonly Correction[]
  /** Hash of the whole text as it reads with this one and all before it. */
  readonly textHash: string
  readonly at: Instant
}

/** The paragraphs of a text with corrections made in their order. Of what adorns a paragraph stays what the words that stay carry. */
export function correctedParagraphs(
  paragraphs: readonly AdoptedParagraph[],
  changes: readonly Pick<Correction, 'paragraphId' | 'after'>[],
): readonly AdoptedParagraph[] {
  return changes.reduce<readonly AdoptedParagraph[]>(
    (text, { paragraphId, after }) =>
      text.map((paragraph) =>
        paragraph.id === paragraphId ? { ...paragraph, ...reworded(paragraph, after) } : paragraph,
      ),
    paragraphs,
  )
}

type Run = NonNullable<Wording['runs']>[number]

/** The words that are new take the marks of those that they stand for, or else of those before them. */
function reworded({ text, runs }: Wording, after: string): Pick<Wording, 'text' | 'runs'> {
  if (runs === undefined) return { text: after }
  const [letters, others] = [[...text], [...after]]
  const start = sharedStart(letters, others)
  const shared = sharedStart(letters.toReversed(), others.toReversed())
  const end = Math.min(shared, Math.min(text.length, after.length) - start)
  const written = after.slice(start, after.length - end)
  const before = between(runs, 0, start)
  const replaced = between(runs, start, text.length - end).filter((run) => run.text !== '')
  const { text: _, note: __, ...marks } = replaced[0] ?? before.findLast((run) => run.text !== '') ?? { text: '' }
  const own = written === '' ? [] : [{ ...marks, text: written }]
  return { text: after, runs: [...before, ...own, ...between(runs, text.length - end, text.length)] }
}

/** Runs from one character to another; a mark of a footnote stands where its place is, and is not lost at an edge. */
function between(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0
  return runs.flatMap((run) => {
    const [first, last] = [at, at + run.text.length]
    at = last
    if (run.text === '') return first >= from && (first < to || (first === to && from === 0)) ? [run] : []
    const cut = run.text.slice(Math.max(0, from - first), Math.max(0, to - first))
    return cut === '' ? [] : [{ ...run, text: cut }]
  })
}

/** How many UTF-16 units two texts have in common at their start; never half a letter. */
function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((letter, at) => letter !== other[at])
  return one.slice(0, differs === -1 ? one.length : differs).join('').length
}
