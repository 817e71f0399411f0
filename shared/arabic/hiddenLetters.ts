/** A letter that a reader does not see, or that turns what stands beside it: units of UTF-16, `end` exclusive. */
export interface HiddenLetter {
  readonly start: number
  readonly end: number
  readonly kind: HiddenKind
}

/**
 * `direction`: turns the letters beside it. `invisible`: has no width, or is a blank that is none. `control`: controls,
 * line and paragraph separators, annotation, halves of letters, noncharacters. `private`: means what a font says.
 */
export type HiddenKind = 'direction' | 'invisible' | 'control' | 'private'

const direction = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`
// Beside what Unicode gives for ignorable: a filler, a note head and a Braille cell that are drawn as nothing.
const invisible = String.raw`\p{Default_Ignorable_Code_Point}\u2800\u{16FE4}\u{1D159}`
const control = String.raw`\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFC\u{13430}-\u{1343F}`
// Tabs and line ends are seen; whether a text may have them is judged where it comes in.
const always = String.raw`(?![\u200C\u200D\uFE0E\uFE0F\t\n\r])[${direction}${invisible}${control}\p{Cc}\p{Co}]`

// Joiners are letters' shapes between letters (Persian, Indic scripts), and hold the parts of one emoji together.
const joined = String.raw`(?<=(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}])[\u200C\u200D](?=(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}])|(?<=[\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D(?=\p{Extended_Pictographic})`
// Digits count as emoji for the sake of their keycaps.
const varied = String.raw`(?<=(?![0-9#*])\p{Emoji})[\uFE0E\uFE0F]|(?<=[0-9#*])\uFE0F(?=\u20E3)`
const outOfPlace = String.raw`(?!${joined}|${varied})[\u200C\u200D\uFE0E\uFE0F]`

const anyHidden = new RegExp(`${always}|${outOfPlace}`, 'u')
const everyHidden = new RegExp(`${always}|${outOfPlace}`, 'gu')
const hiddenAlone = new RegExp(always, 'u')
const everyHiddenAlone = new RegExp(always, 'gu')
const turning = new RegExp(`^[${direction}]`, 'u')
const ignorable = new RegExp(`^[${invisible}]`, 'u')
const ofOneFont = /^\p{Co}/u

/**
 * The letters of a text that nobody sees or that turn others: direction marks and controls, tags, zero-width letters,
 * fillers, variation selectors, annotation, controls, noncharacters, lone surrogates, private use. ZWNJ and ZWJ between
 * letters, and what shapes an emoji, are none. In time that grows with the length of the text.
 */
export function hiddenLetters(text: string): readonly HiddenLetter[] {
  if (!anyHidden.test(text)) return []
  return Array.from(text.matchAll(everyHidden), ({ 0: letter, index }) => ({
    start: index,
    end: index + letter.length,
    kind: kindOf(letter),
  }))
}

/** Whether a text holds a hidden letter. */
export function hasHiddenLetters(text: string): boolean {
  return anyHidden.test(text)
}

/**
 * Whether a stretch that is being typed holds a letter that is hidden wherever it stands. A joiner is judged when its
 * neighbours are there.
 */
export function isHiddenAnywhere(stretch: string): boolean {
  return hiddenAlone.test(stretch)
}

/** What is being written, without the letters that are hidden wherever they stand. */
export function withoutHiddenAnywhere(text: string): string {
  return hiddenAlone.test(text) ? text.replace(everyHiddenAlone, '') : text
}

/**
 * A text without its hidden letters. What one font alone knows was seen by somebody: a sign of damage (U+FFFD) stands for
 * it. Where a joiner at the end of a word keeps the shape of \u0647\u0640, a tatweel does.
 */
export function withoutHiddenLetters(text: string): string {
  if (!anyHidden.test(text)) return text
  const seen = text
    .replace(/(?<=\u0647)\u200D(?![\p{L}\p{M}])/gu, '\u0640')
    .replace(everyHidden, (letter) => (ofOneFont.test(letter) ? '\uFFFD' : ''))
  // A joiner or a selector may have stood by a letter that has just gone.
  return anyHidden.test(seen) ? seen.replace(/\u200C|\u200D|\uFE0E|\uFE0F/gu, '') : seen
}

function kindOf(letter: string): HiddenKind {
  if (turning.test(letter)) return 'direction'
  if (ofOneFont.test(letter)) return 'private'
  return ignorable.test(letter) ? 'invisible' : 'control'
}
