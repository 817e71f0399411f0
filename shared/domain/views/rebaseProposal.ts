/** What is left of a proposal after its paragraph has changed: three wordings are set side by side, word by word. */
import { keptWords, mostCells } from './changedWords.ts'

export type Rebased =
  /** The paragraph reads what it read when the proposal was tabled. */
  | { readonly standing: 'unmoved' }
  /** All that it asks stands in the text already. */
  | { readonly standing: 'overtaken' }
  /** It asks for other words than those that changed: `text` is the paragraph as it stands, with what is still asked. */
  | { readonly standing: 'carried'; readonly text: string }
  /** It asks to change words that have changed since, or stand beside them: only its delegation can say what it wants now. */
  | { readonly standing: 'collides' }

/**
 * A wording that was proposed for `base`, set against the paragraph as it reads `now` (rule PR10). Where one of them has
 * too many changed words to be compared, it collides. Blanks between words are those of `now`.
 */
export function rebaseProposal(base: string, text: string, now: string): Rebased {
  if (base === now) return { standing: 'unmoved' }
  if (text === now) return { standing: 'overtaken' }
  const words = wordsOf(base)
  const present = [...now.matchAll(/\S+/gu)]
  const asked = changesOf(words, wordsOf(text))
  const done = changesOf(
    words,
    present.map(([word]) => word),
  )
  const left = asked.filter((one) => !done.some((other) => isSame(one, other)))
  if (left.length === 0) return { standing: 'overtaken' }
  if (left.some((one) => done.some((other) => one.from <= other.to && other.from <= one.to)))
    return { standing: 'collides' }
  return { standing: 'carried', text: left.reduceRight((reads, one) => carry(reads, one, done, present), now) }
}

/** Words `from` to before `to` of the base become `words`; an insertion replaces none. */
interface Change {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

function changesOf(base: readonly string[], other: readonly string[]): readonly Change[] {
  const kept = keptWords(base, other, mostCells)
  const changes: Change[] = []
  let from = 0
  let next = 0
  const close = (to: number, until: number): void => {
    if (from < to || next < until) changes.push({ from, to, words: other.slice(next, until) })
  }
  kept.forEach((place, at) => {
    if (place === null) return
    close(at, place)
    from = at + 1
    next = place + 1
  })
  close(base.length, other.length)
  return changes
}

function isSame(one: Change, other: Change): boolean {
  return one.from === other.from && one.to === other.to && one.words.join(' ') === other.words.join(' ')
}

/** Makes one change in the paragraph as it stands; those behind it are made already, so that its places still hold. */
function carry(
  reads: string,
  { from, to, words }: Change,
  done: readonly Change[],
  present: readonly RegExpExecArray[],
): string {
  // No change touches this one, so that those before it move it as a whole.
  const moved = done.reduce((sum, one) => (one.to < from ? sum + one.words.length - (one.to - one.from) : sum), 0)
  const [first, last] = [present[from + moved], present[to + moved - 1]]
  const said = words.join(' ')
  if (from === to) {
    const before = present[from + moved - 1]
    if (before === undefined) return reads === '' ? said : `${said} ${reads}`
    const at = before.index + before[0].length
    return `${reads.slice(0, at)} ${said}${reads.slice(at)}`
  }
  const start = first?.index ?? reads.length
  const end = last === undefined ? reads.length : last.index + last[0].length
  const [ahead, behind] = [reads.slice(0, start), reads.slice(end)]
  if (said !== '') return `${ahead}${said}${behind}`
  return ahead === '' ? behind.trimStart() : `${ahead.trimEnd()}${behind}`
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/gu) ?? []
}
