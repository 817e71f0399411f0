import { type PageMark, pageMark, turnMark as turn } from '@tawafuq/text/pageMarks'
import type { FontCodes } from './fontCodes.ts'
import type { ReadableWord, SaidGlyph } from './readableWords.ts'
import type { Glyph } from './shownGlyphs.ts'

/** Says nothing, and is passed over by every reader: of a glyph that is a part of a letter. */
const nothing = '\u2063'

/** Parts of the size: letters that overlap by more, or stand further apart, are taken for letters of two words. */
const overlap = 0.08
/** A letter that begins so near to the one before is taken for a shadow of it. */
const least = 0.11

/** The operators that show a word. */
export interface WrittenWord {
  readonly shows: string
  /** Those of glyphs that say nothing. */
  readonly silent: string
  /** What the word means, where that is not what its glyphs say. */
  readonly means?: string
}

/**
 * The operators that show a word, each glyph where it stood. Letters of a right-to-left word say themselves one by one,
 * left to right, as `ReversedChars` tells (ISO 32000-1, 14.8.2.3.3); where they stand upon each other, the first says all.
 * Marks say nothing: their letter does. Digits and Latin letters in an Arabic line say the blanks beside them too, for
 * those who read a line run by run, and begin with a mark of direction, for those who read it from right to left.
 */
export function writtenWord(
  word: ReadableWord,
  fonts: ReadonlyMap<string, FontCodes>,
  origin: readonly [number, number],
): WrittenWord {
  const write = (glyphs: readonly SaidGlyph[]): string => shown(glyphs, fonts, origin)
  if (!word.isRightToLeft) {
    const last = word.glyphs.length - 1
    if (!word.isInArabic || !/[\p{L}\p{N}]/u.test(word.text)) return { shows: write(word.glyphs), silent: '' }
    const glyphs = word.glyphs.map(({ glyph, says }, at) => {
      const before = at === 0 ? turn + (word.blanks.right ? ' ' : '') : ''
      return { glyph, says: before + says + (at === last && word.blanks.left ? ' ' : '') }
    })
    const means = `${turn}${word.isGlued.right ? turn : ''}${word.text}${word.isGlued.left ? turn : ''}`
    return { shows: write(glyphs), silent: '', means }
  }
  const blank = word.blanks.right && word.goesOn ? ' ' : ''
  const saying = word.glyphs.filter(({ says }) => says !== '')
  const letters = saying.map(({ glyph, says }, at) => ({
    glyph,
    says: says + (at === saying.length - 1 ? blank : ''),
  }))
  const [first] = letters
  const isInLine = stand(letters)
  const silent = word.glyphs.filter(({ glyph, says }) => (isInLine ? says === '' : glyph !== first?.glyph))
  return {
    shows: isInLine
      ? write(letters)
      : write(first === undefined ? [] : [{ ...first, says: [...word.text].reverse().join('') + blank }]),
    silent: write(silent.map(({ glyph }) => ({ glyph, says: nothing }))),
  }
}

/** The operators of a blank after the words of a text object that says what ends with them. */
export function writtenMark(
  mark: PageMark,
  words: readonly ReadableWord[],
  blank: Glyph,
  fonts: ReadonlyMap<string, FontCodes>,
  origin: readonly [number, number],
): { readonly shows: string; readonly means: string } | null {
  const glyphs = words.flatMap((word) => word.glyphs.map(({ glyph }) => glyph)).filter(({ width }) => width > 0)
  const [first] = glyphs
  if (first === undefined) return null
  const isFromRight = words.some(({ isInArabic }) => isInArabic)
  const edges = glyphs.map(({ pageX, width, size }) => (isFromRight ? -pageX : pageX + (width / 1000) * size))
  const edge = Math.max(...edges)
  const place = isFromRight ? -edge - (blank.width / 1000) * first.size : edge
  const means = pageMark(mark, isFromRight ? 'rtl' : 'ltr')
  const glyph = { ...blank, size: first.size, pageX: place, pageY: first.pageY }
  return { shows: shown([{ glyph, says: means }], fonts, origin), means }
}

/** Whether letters stand beside each other on one line. */
function stand(letters: readonly SaidGlyph[]): boolean {
  return letters.every(({ glyph }, at) => {
    const next = letters[at + 1]?.glyph
    if (next === undefined) return true
    const gap = next.pageX - glyph.pageX - (glyph.width / 1000) * glyph.size
    return (
      Math.abs(next.pageY - glyph.pageY) < 0.01 &&
      Math.abs(gap) < overlap * glyph.size &&
      next.pageX - glyph.pageX > least * glyph.size
    )
  })
}

function shown(
  glyphs: readonly SaidGlyph[],
  fonts: ReadonlyMap<string, FontCodes>,
  [originX, originY]: readonly [number, number],
): string {
  if (glyphs.length === 0) return ''
  const lines: string[] = []
  let codes = ''
  glyphs.forEach(({ glyph, says }, at) => {
    const last = glyphs[at - 1]?.glyph
    const goesOn = last?.font === glyph.font && last.size === glyph.size && Math.abs(last.pageY - glyph.pageY) < 0.001
    if (goesOn) {
      const back = last.width - ((glyph.pageX - last.pageX) / glyph.size) * 1000
      if (Math.abs(back) > 0.01) codes += `> ${short(back)} <`
    } else {
      if (codes !== '') lines.push(`[<${codes}>] TJ`)
      codes = ''
      lines.push(
        `${glyph.font} ${short(glyph.size)} Tf`,
        `1 0 0 -1 ${short(glyph.pageX - originX)} ${short(originY - glyph.pageY)} Tm`,
      )
    }
    codes += (fonts.get(glyph.font)?.codeFor(glyph.code, says) ?? 0).toString(16).padStart(4, '0')
  })
  return [...lines, `[<${codes}>] TJ`].join('\n')
}

function short(value: number): string {
  return String(Number(value.toFixed(3)))
}
