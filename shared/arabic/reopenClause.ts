import { clauseOpening } from './clauseOpening.ts'
import type { ClauseRole, Government } from './clauseVerbs.ts'
import { type ClauseChoice, clauseVerbsFor, type EnactingBody } from './clauseVerbsFor.ts'
import { foldArabic } from './foldArabic.ts'
import { governClause } from './governClause.ts'

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
const bareObject: Government = { addressee: false, by: '∅', follows: ['∅'], direct: [] }
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
    const rest = text.trimStart()
    const governed = governClause(rest, choice.government, bareObject)
    const kept = keptEnd(rest, governed.text)
    return {
      start: 0,
      end: text.length - kept,
      replacement: `${choice.words}${joint}${governed.text.slice(0, governed.text.length - kept)}`,
      isReplaced: false,
      isGoverned: governed.fits,
    }
  }
  const isJoined =
    /^و/u.test(first.text) && !known.some(({ words: form }) => form.startsWith('و') && sameWord(form, first.text))
  const end = last.end - (trailing.exec(last.text)?.[0].length ?? 0)
  const between = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0
  const aside = asideLength(text.slice(end))
  const rest = text.slice(end + (aside || between))
  const governed = governClause(rest, choice.government, old?.choice.government ?? null)
  const joined = isJoined || (role === 'preambular' && lead === 0 && /^وإ?ذ/u.test(first.text)) ? 'و' : ''
  const isTouched = governed.text !== rest
  const kept = keptEnd(rest, governed.text)
  return {
    start: first.start,
    end: isTouched ? text.length - kept : end,
    replacement: `${joined}${choice.words}${
      isTouched ? text.slice(end, text.length - rest.length) + governed.text.slice(0, governed.text.length - kept) : ''
    }`,
    isReplaced: true,
    isGoverned: governed.fits,
  }
}

/** How many units at the end of two texts are alike, so that no more is replaced than has changed. */
function keptEnd(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let kept = 0
  while (kept < most && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1
  return kept
}

/** Words that come between a verb and what it governs, folded: they stay, and the preposition stands after them. */
const adverbs =
  /^(?:ايضا|كذلك|مجددا|رسميا|بقوة|بشدة|بالحاح|بقلق|بارتياح|بتقدير|باهتمام|بوجه خاص|بصفة خاصة|بشكل خاص|مرة اخري|مرة اخرى|من جديد|مع (?:بالغ )?(?:ال)?(?:تقدير|قلق|ارتياح|اسف|اهتمام))(?= |$)/u
const parenthesis = /^\s*،\s*(?:في|وفقا\u064B?|عند|حسب|مع|بناء\u064B?|عملا\u064B?)\s[^،؛]{1,120}،\s*/u

/** How much of what comes after a verb stands between it and what it governs: نشدد أيضاً على, نهيب، في هذا الصدد، بالدول. */
function asideLength(text: string): number {
  let at = 0
  for (;;) {
    const rest = text.slice(at)
    const words = Array.from(rest.slice(0, 120).matchAll(/\S+\s*/gu)).slice(0, 3)
    const folded = words.map((match) => foldArabic(match[0]).trim()).join(' ')
    const adverb = adverbs.exec(folded)?.[0]
    const last = adverb === undefined ? undefined : words[adverb.split(' ').length - 1]
    const taken = last !== undefined ? last.index + last[0].length : (parenthesis.exec(rest)?.[0].length ?? 0)
    if (taken === 0) return at
    at += taken
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
