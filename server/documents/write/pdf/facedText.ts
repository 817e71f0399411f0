import { type Face, faces, hasLetter } from './faces.ts'

/** Words in one face, by its place among the faces; or what stands for letters that no face has, or that steer. */
export type FacedPiece = { readonly t: string; readonly f: number } | { readonly code: string; readonly times: number }

/** Which letters a face has, and how many faces may be asked: one alone where the typesetter failed with more. */
export interface Letters {
  readonly count: number
  has(face: number, codePoint: number): boolean
}

/** The letters of the first `count` faces of the house. */
export function lettersOf(count: number = faces.length): Letters {
  return { count, has: (at, codePoint) => hasLetter(faces[at] as Face, codePoint) }
}

/** Signs in a row on one letter, beyond which they are told instead of stacked. */
const marksOnOne = 8
/** Letters that are looked for as one: syllables of many letters and families of emoji are shorter. */
const inOneGroup = 16

/** Joiners, marks of direction and isolation, choices among shapes: they have no glyph and need none. */
const silent = /^(?:[\u061C\u200C-\u200F\u2066-\u2069]|\u034F|[\p{Variation_Selector}--[\u180B-\u180D\u180F]])$/v
/** Where a word may be broken, and what keeps it whole: of no use to the reader of paper, and in the way of copying. */
const dropped = /^[\u00AD\u200B\u2060\uFEFF]$/u
const steering = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Cn}\p{Co}\u2028\u2029\uFFF9-\uFFFB]$/u
const isPublished = (sign: string): boolean => steering.test(sign) && !silent.test(sign)

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Cuts words into pieces that one face has whole, letter by letter with the marks on it, so that the typesetter never
 * has to look for a face itself. The house's own face comes first, then the face of the letter before, then the others
 * in their order. What no face has is told by its number.
 */
export function facedText(text: string, letters: Letters): readonly FacedPiece[] {
  if (isPlain(text, letters)) return text === '' ? [] : [{ t: text, f: 0 }]
  const out: FacedPiece[] = []
  let last = 0
  const put = (t: string, f: number): void => {
    const before = out.at(-1)
    if (before !== undefined && 't' in before && before.f === f) out[out.length - 1] = { t: before.t + t, f }
    else out.push({ t, f })
  }
  const tell = (codePoint: number): void => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
    const before = out.at(-1)
    if (before !== undefined && 'code' in before && before.code === code)
      out[out.length - 1] = { code, times: before.times + 1 }
    else out.push({ code, times: 1 })
  }
  const faceFor = (signs: readonly string[]): number => {
    const has = (face: number): boolean =>
      signs.every((sign) => silent.test(sign) || letters.has(face, sign.codePointAt(0) ?? 0))
    if (has(0)) return 0
    if (last > 0 && has(last)) return last
    for (let face = 1; face < letters.count; face += 1) if (has(face)) return face
    return -1
  }
  const place = (signs: readonly string[]): void => {
    if (signs.length === 0) return
    const face = faceFor(signs)
    if (face >= 0) {
      if (!signs.every((sign) => silent.test(sign))) last = face
      put(signs.join(''), face)
    } else if (signs.length === 1) tell(signs[0]?.codePointAt(0) ?? 0)
    else for (const sign of signs) place([sign])
  }
  for (const { segment } of clusters.segment(text)) {
    const signs = [...segment].filter((sign) => !dropped.test(sign))
    if (signs.length === 0) continue
    if (/^[\t\n\v\f\r\u0085\u2028\u2029]/u.test(segment)) {
      put(segment === '\t' ? ' ' : '\n', last)
      continue
    }
    // A region's flag names it by tags that are never seen.
    const seen = signs[0] === '\u{1F3F4}' ? signs.filter((sign) => !/^[\u{E0020}-\u{E007F}]$/u.test(sign)) : signs
    let [group, marks]: [string[], number] = [[], 0]
    for (const sign of seen) {
      marks = /\p{M}/u.test(sign) ? marks + 1 : 0
      if (marks <= marksOnOne && !isPublished(sign) && group.length < inOneGroup) group.push(sign)
      else {
        place(group)
        group = marks <= marksOnOne && !isPublished(sign) ? [sign] : []
        if (group.length === 0) tell(sign.codePointAt(0) ?? 0)
      }
    }
    place(group)
  }
  return out
}

/** Most text is of the house's own face alone; then nothing need be cut. */
function isPlain(text: string, letters: Letters): boolean {
  let marks = 0
  for (const sign of text) {
    if (!letters.has(0, sign.codePointAt(0) ?? 0) || steering.test(sign) || dropped.test(sign) || sign < ' ')
      return false
    marks = /\p{M}/u.test(sign) ? marks + 1 : 0
    if (marks > marksOnOne) return false
  }
  return true
}
