import { type Glyph, rightToLeft, type Unit } from './shownGlyphs.ts'

/** Neighbouring glyphs that run in one direction, with what they say in the order of reading. */
export interface ReadableWord {
  /** Left to right. */
  readonly glyphs: readonly SaidGlyph[]
  readonly text: string
  readonly isRightToLeft: boolean
  /** Whether the line that it stands on holds right-to-left letters, and a blank stands right and left of it. */
  readonly isInArabic: boolean
  readonly blanks: { readonly left: boolean; readonly right: boolean }
  /** Whether letters or signs of the line stand right against it. */
  readonly isGlued: { readonly left: boolean; readonly right: boolean }
  /** Whether right of the blank there goes on another text object of right-to-left letters. */
  readonly goesOn: boolean
}

export interface SaidGlyph {
  readonly glyph: Glyph
  /** What it says, its letters from left to right; empty for what is only a part of a letter. */
  readonly says: string
}

const isMark = (sign: string): boolean => /^\p{M}$/u.test(sign)
const isBlank = (text: string): boolean => /^\s*$/u.test(text)

/** Cuts the glyphs of a page into what is said in one go: a word, or the part of it that runs in one direction. */
export function readableWords(glyphs: readonly Glyph[]): readonly ReadableWord[] {
  const out: Glyph[][] = []
  let open: Glyph[] = []
  let direction: string | null = null
  const close = (): void => {
    if (open.length > 0) out.push(open)
    open = []
    direction = null
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    const of = glyph.isLeftToRight === true ? 'L' : directionOf(glyph)
    if (last !== undefined && (!follows(last, glyph) || (of !== null && direction !== null && of !== direction)))
      close()
    open.push(glyph)
    direction ??= of
    if (of === ' ' || of === 'N') close()
  }
  close()
  const lines = linesOf(glyphs)
  return out.map((word) => said(word, lines.get(lineOf(word[0]))))
}

/** The glyphs of a line of the page, left to right. */
interface Line {
  readonly glyphs: readonly Glyph[]
  readonly placeOf: ReadonlyMap<Glyph, number>
  readonly isArabic: boolean
}

const lineOf = (glyph: Glyph | undefined): number => Math.round((glyph?.pageY ?? 0) * 10)

function linesOf(glyphs: readonly Glyph[]): ReadonlyMap<number, Line> {
  return new Map(
    [...Map.groupBy(glyphs, lineOf)].map(([level, all]) => {
      const line = withoutHanging(all.sort((one, other) => one.pageX - other.pageX))
      const isArabic = line.some(({ unit: { text } }) => rightToLeft.test(text))
      return [level, { glyphs: line, placeOf: new Map(line.map((glyph, place) => [glyph, place])), isArabic }]
    }),
  )
}

const endOf = ({ pageX, width, size }: Glyph): number => pageX + (width / 1000) * size

/** Without the blank at which a line was broken: it hangs over the letters beside it. */
function withoutHanging(line: readonly Glyph[]): readonly Glyph[] {
  return line.filter((glyph, at) => {
    if (!isBlank(glyph.unit.text)) return true
    const middle = (glyph.pageX + endOf(glyph)) / 2
    return ![line[at - 1], line[at + 1]].some(
      (other) => other !== undefined && !isBlank(other.unit.text) && other.pageX <= middle && middle < endOf(other),
    )
  })
}

/** Null for marks, which go with the letters beside them. */
function directionOf({ unit: { text } }: Glyph): 'R' | 'L' | 'N' | ' ' | null {
  if (isBlank(text)) return ' '
  if ([...text].every(isMark)) return null
  return /^[\p{L}\p{M}]/u.test(text) ? (rightToLeft.test(text) ? 'R' : 'L') : /^\p{N}/u.test(text) ? 'L' : 'N'
}

/** Whether a glyph stands right of the last one on its line, no further than letters of a word stand apart. */
function follows(last: Glyph, next: Glyph): boolean {
  const gap = next.pageX - last.pageX - (last.width / 1000) * last.size
  return (
    last.unit === next.unit ||
    (last.isLeftToRight === true && last.object === next.object) ||
    (last.size === next.size &&
      Math.abs(last.pageY - next.pageY) < last.size * 0.8 &&
      gap < last.size * 0.2 &&
      next.pageX > last.pageX - last.size * 1.2)
  )
}

function said(glyphs: readonly Glyph[], line: Line | undefined): ReadableWord {
  const units: { readonly unit: Unit; readonly glyphs: Glyph[] }[] = []
  for (const glyph of glyphs) {
    const last = units.at(-1)
    if (last?.unit === glyph.unit) last.glyphs.push(glyph)
    else units.push({ unit: glyph.unit, glyphs: [glyph] })
  }
  const isRightToLeft = glyphs.some((glyph) => directionOf(glyph) === 'R')
  // Marks that stand higher than others are shown apart from their letter, and both are given all that the cluster says.
  const texts = units.map(({ unit: { text }, glyphs: of }, at) =>
    of.every(({ width }) => width === 0) &&
    [...text].some((sign) => !isMark(sign)) &&
    [units[at - 1], units[at + 1]].some((other) => other?.unit.text === text)
      ? ''
      : text,
  )
  /** Whether a blank stands there, or nothing does where one could. */
  const blankAt = (place: number, beside: number): boolean => {
    const [glyph, other] = [line?.glyphs[place], line?.glyphs[beside]]
    if (glyph === undefined || isBlank(glyph.unit.text)) return glyph !== undefined
    if (other === undefined) return false
    const [first, second] = glyph.pageX < other.pageX ? [glyph, other] : [other, glyph]
    return second.pageX - endOf(first) > first.size * 0.25
  }
  const isBlankAt = (place: number): boolean => isBlank(line?.glyphs[place]?.unit.text ?? 'none')
  const left = line?.placeOf.get(glyphs[0] as Glyph) ?? 0
  let after = left + glyphs.length
  while (isBlankAt(after)) after += 1
  const next = line?.glyphs[after]
  const blanks = { left: blankAt(left - 1, left), right: blankAt(left + glyphs.length, left + glyphs.length - 1) }
  return {
    glyphs: withMarksOnLetters(
      units.flatMap(({ glyphs: of }, at) => {
        const parts = partsOf(of, texts[at] ?? '', isRightToLeft)
        return of.map((glyph, index) => ({ glyph, says: parts[index] ?? '' }))
      }),
    ),
    text: (isRightToLeft ? [...texts].reverse() : texts).join(''),
    isRightToLeft,
    isInArabic: line?.isArabic ?? false,
    goesOn: next !== undefined && next.object !== glyphs[0]?.object && next.isLeftToRight !== true,
    blanks,
    isGlued: {
      left: !blanks.left && line?.glyphs[left - 1] !== undefined,
      right: !blanks.right && line?.glyphs[left + glyphs.length] !== undefined,
    },
  }
}

/** A mark stands left of its letter in the order of glyphs; the letter says it, for the mark hangs above the line. */
function withMarksOnLetters(glyphs: readonly SaidGlyph[]): readonly SaidGlyph[] {
  const last = glyphs.findLastIndex(({ glyph }) => glyph.width > 0)
  let marks = ''
  return glyphs.map(({ glyph, says }, at) => {
    if (glyph.width === 0 && at < last) {
      marks += says
      return { glyph, says: '' }
    }
    const all = marks + says
    marks = ''
    return { glyph, says: all }
  })
}

/** Shares what a cluster says among its glyphs, left to right: marks among those without a width, letters among the others. */
function partsOf(glyphs: readonly Glyph[], text: string, isRightToLeft: boolean): readonly string[] {
  const signs = isRightToLeft ? [...text].reverse() : [...text]
  if (glyphs.length === 1) return [signs.join('')]
  const letters = signs.filter((sign) => !isMark(sign))
  const marks = signs.filter(isMark)
  const bases = glyphs.filter(({ width }) => width > 0)
  const shareOf = (own: readonly string[], at: number, count: number): string =>
    at < count - 1 ? (own[at] ?? '') : own.slice(at).join('')
  const isApart = glyphs.length > bases.length
  let [base, mark] = [0, 0]
  return glyphs.map((glyph) => {
    if (glyph.width > 0) return shareOf(isApart ? letters : signs, base++, bases.length)
    return shareOf(bases.length === 0 ? signs : marks, mark++, glyphs.length - bases.length)
  })
}
