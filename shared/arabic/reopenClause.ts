import { clauseOpening } from './clauseOpening.ts'
import type { ClauseRole, Government } from './clauseVerbs.ts'
import { type ClauseChoice, clauseVerbsFor, type EnactingBody } from './clauseVerbsFor.ts'
import { foldArabic } from './foldArabic.ts'

/** One change of a text: what stands in a range gives way to other words. Offsets are UTF-16 units. */
export interface Reopening {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Whether a known opening gave way; if not, the words come before all others. */
  readonly isReplaced: boolean
  /** Whether what follows fits the verb now. Where it does not, a person has to mend it. */
  readonly isGoverned: boolean
}

const bodies: readonly EnactingBody[] = [
  'general-assembly',
  'security-council',
  'human-rights-council',
  'participants',
  'league',
]
const known: readonly ClauseChoice[] = bodies.flatMap((body) =>
  (['preambular', 'operative'] as const).flatMap((role) => clauseVerbsFor(body, role)),
)
const connectives = /^(?:وكما|كما|وكذلك|كذلك|ثم)$/u
const bareObject: Government = { addressee: false, follows: ['∅'] }
/** Signs that part the opening from what it opens. */
const trailing = /[،؛:,;.]+$/u

/**
 * Opens a clause with another verb, or with one where it had none. What joins it to the clause before (و، كما، ثم) stays,
 * and a preposition that the old verb asked for gives way to that of the new one where both are known; nothing else of
 * the text is touched.
 */
export function reopenClause(text: string, choice: ClauseChoice, role: ClauseRole): Reopening {
  const words = wordsOf(text)
  const lead = words[0] !== undefined && connectives.test(foldArabic(words[0].text)) ? 1 : 0
  const old = longestKnown(words, lead)
  const count = old?.words ?? recognised(text, words, lead)
  const first = words[lead]
  const last = words[lead + count - 1]
  if (count === 0 || first === undefined || last === undefined) {
    const joint = text.trim() === '' ? '' : ' '
    const governed = governedText(text, choice.government, bareObject)
    return {
      start: 0,
      end: governed.taken,
      replacement: `${choice.words}${joint}${governed.put}`,
      isReplaced: false,
      isGoverned: governed.fits,
    }
  }
  const isJoined =
    /^و/u.test(first.text) && !known.some(({ words: form }) => form.startsWith('و') && sameWord(form, first.text))
  const end = last.end - (trailing.exec(last.text)?.[0].length ?? 0)
  const gap = /^\s*/u.exec(text.slice(end))?.[0] ?? ''
  const rest = text.slice(end + gap.length)
  const governed = governedText(rest, choice.government, old?.choice.government ?? null)
  const isTaken = governed.taken > 0 || governed.put !== ''
  const joined = isJoined || (role === 'preambular' && lead === 0 && /^وإ?ذ/u.test(first.text)) ? 'و' : ''
  return {
    start: first.start,
    end: isTaken ? end + gap.length + governed.taken : end,
    replacement: `${joined}${choice.words}${isTaken ? ` ${governed.put}` : ''}`,
    isReplaced: true,
    isGoverned: governed.fits,
  }
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.slice(0, 300).matchAll(/\S+/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function bare(word: string): string {
  return foldArabic(word).replace(/[^\p{L}\p{N}]+/gu, '')
}

function sameWord(form: string, word: string): boolean {
  return bare(form.split(' ')[0] ?? '') === bare(word)
}

/** The longest form of any body that the text opens with; و before it does not count against it. */
function longestKnown(words: readonly Word[], from: number): { choice: ClauseChoice; words: number } | null {
  let best: { choice: ClauseChoice; words: number } | null = null
  for (const choice of known) {
    const form = choice.words.split(' ').map(bare)
    const isHere = form.every((part, at) => {
      const word = bare(words[from + at]?.text ?? '')
      return word === part || (at === 0 && word === `و${part}`)
    })
    if (isHere && form.length > (best?.words ?? 0)) best = { choice, words: form.length }
  }
  return best
}

function recognised(text: string, words: readonly Word[], lead: number): number {
  const opening = clauseOpening(text)
  if (opening === null || opening.strength < 0.5) return 0
  // إدراكاً منا, انطلاقاً منها: whose state it is belongs to the opening.
  const isOwned = /^من(?:ا|ها|ه|هم)$/u.test(bare(words[opening.words]?.text ?? ''))
  return Math.max(0, opening.words - lead + (isOwned ? 1 : 0))
}

interface Governed {
  /** Letters taken from the beginning of what follows. */
  readonly taken: number
  readonly put: string
  readonly fits: boolean
}

const attached: Readonly<Record<string, string>> = { بـ: 'ب', لـ: 'ل' }

/** What becomes of the beginning of the rest when another verb governs it. */
function governedText(rest: string, wanted: Government, former: Government | null): Governed {
  const stays: Governed = { taken: 0, put: '', fits: false }
  if (rest.trim() === '') return { ...stays, fits: true }
  // After an addressee the preposition stands further on, where only a person sees it.
  if (wanted.addressee) {
    const isAlike = former?.addressee === true && former.follows.some((form) => wanted.follows.includes(form))
    return { ...stays, fits: isAlike }
  }
  const begins = wanted.follows.some((form) => opensWith(rest, form))
  if (begins) return { ...stays, fits: true }
  const isBareAllowed = wanted.follows.includes('∅')
  const standing =
    former === null || former.addressee
      ? undefined
      : former.follows.find((form) => form !== '∅' && opensWith(rest, form))
  if (standing === undefined) {
    if (isBareAllowed) return { ...stays, fits: former === null || former.follows.includes('∅') }
    return former?.follows.includes('∅') === true ? preposed(rest, 0, rest, wanted) : stays
  }
  if (standing === 'أن') return preposed(rest, 0, rest, wanted)
  const { taken, without } = withoutForm(rest, standing)
  if (isBareAllowed) return { taken, put: without, fits: true }
  return preposed(rest, taken, without, wanted)
}

function opensWith(rest: string, form: string): boolean {
  const letter = attached[form]
  if (form === '∅') return false
  if (letter === undefined) return new RegExp(`^${form}(?=\\s|$)`, 'u').test(rest)
  // بأن, بالدول, للدول: a letter that could be the word's own is not taken for the preposition but before ال, أن and ما.
  return letter === 'ل'
    ? /^ل(?:ل|أن|ما)/u.test(rest)
    : /^ب(?:ال|أن|ما|أهمية|ضرورة|دور|جهود|نتائج|اعتماد|قرار|تقرير|هذه|هذا)/u.test(rest)
}

/** How much the preposition takes, and the rest of the word that it was written together with. */
function withoutForm(rest: string, form: string): { taken: number; without: string } {
  const letter = attached[form]
  if (letter === undefined)
    return { taken: form.length + (/^\s*/u.exec(rest.slice(form.length))?.[0].length ?? 0), without: '' }
  return letter === 'ل' && rest.startsWith('لل') ? { taken: 2, without: 'ال' } : { taken: 1, without: '' }
}

function preposed(rest: string, taken: number, without: string, { follows }: Government): Governed {
  const form = follows.find((one) => one !== '∅' && one !== 'أن') ?? follows[0] ?? '∅'
  const letter = attached[form]
  const after = taken === 0 ? '' : without
  if (form === '∅') return { taken, put: after, fits: true }
  if (letter === undefined) return { taken, put: `${form} ${after}`, fits: true }
  // ل before ال is written لل.
  const next = after + rest.slice(taken, taken + 2)
  if (letter === 'ل' && next.startsWith('ال')) return { taken: taken + 2 - after.length, put: 'لل', fits: true }
  return { taken, put: `${letter}${after}`, fits: true }
}
