import type { FontCodes } from './fontCodes.ts'
import { type Operation, shownParts, stringBytes } from './operationsOf.ts'

/** Letters of scripts that run from right to left. */
export const rightToLeft = /[\u0640\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/u

/** A glyph where it stands. Glyphs of one cluster of letters share a unit. */
export interface Glyph {
  /** Number of its text object on the page. */
  readonly object: number
  readonly font: string
  readonly size: number
  readonly code: number
  /** Points within the text object, and on the page. */
  readonly x: number
  readonly y: number
  readonly pageX: number
  readonly pageY: number
  /** Thousandths of the size. */
  readonly width: number
  readonly unit: Unit
  /** Whether its text object holds letters or digits that run from left to right, and no others. */
  readonly isLeftToRight?: boolean
}

/** What one glyph or the glyphs of one cluster say, in the order of reading. */
export interface Unit {
  readonly text: string
}

/** A text object of the page: where it stands in the stream, and its glyphs in the order in which they are shown. */
export interface TextObject {
  readonly start: number
  readonly end: number
  readonly glyphs: readonly Glyph[]
  /** Whether all in it is understood, so that it can be written anew. */
  readonly isKnown: boolean
  /** The pieces of the structure to which it belongs (14.7.4.2), by their numbers; none of what stands outside the text. */
  readonly pieces: readonly number[]
}

/** The text objects of a page. `fonts` are those whose codes are understood, by their names on the page. */
export function shownGlyphs(
  operations: readonly Operation[],
  fonts: ReadonlyMap<string, FontCodes>,
): readonly TextObject[] {
  const objects: TextObject[] = []
  const stack: (readonly [number, number])[] = []
  const marks: (number | null)[] = []
  let origin: readonly [number, number] = [0, 0]
  for (let at = 0; at < operations.length; at += 1) {
    const { name, operands } = operations[at] as Operation
    if (name === 'BDC' || name === 'BMC') {
      const piece = /\/MCID\s+(\d+)/.exec(operands[1] ?? '')?.[1]
      marks.push(piece === undefined ? null : Number(piece))
    } else if (name === 'EMC') marks.pop()
    else if (name === 'q') stack.push(origin)
    else if (name === 'Q') origin = stack.pop() ?? [0, 0]
    // Moved and turned upside down is all that the typesetter does with the words of a page.
    else if (name === 'cm') origin = [origin[0] + Number(operands[4]), origin[1] + Number(operands[5])]
    else if (name === 'BT') {
      let end = at
      while (end + 1 < operations.length && operations[end]?.name !== 'ET') end += 1
      const pieces = marks.filter((piece) => piece !== null)
      objects.push({ ...textObject(operations.slice(at, end + 1), objects.length, origin, fonts), pieces })
      at = end
    }
  }
  return objects
}

function textObject(
  operations: readonly Operation[],
  object: number,
  origin: readonly [number, number],
  fonts: ReadonlyMap<string, FontCodes>,
): Omit<TextObject, 'pieces'> {
  const glyphs: Glyph[] = []
  let isKnown = true
  let font = ''
  let size = 0
  let [x, y] = [0, 0]
  let shared: Unit | null = null
  const marks: string[] = []
  for (const { name, operands } of operations) {
    if (name === 'Tf') [font, size] = [operands[0] ?? '', Number(operands[1])]
    else if (name === 'Tm') {
      isKnown &&= operands.slice(0, 4).join(' ') === '1 0 0 -1'
      ;[x, y] = [Number(operands[4]), Number(operands[5])]
    } else if (name === 'BMC' || name === 'BDC') {
      marks.push(operands[0] ?? '')
      if (operands[0] !== '/ReversedChars') {
        const text = /\/ActualText\s*(<[^>]*>)/.exec(operands[1] ?? '')?.[1]
        isKnown &&= text !== undefined
        shared = { text: new TextDecoder('utf-16be').decode(latin1(stringBytes(text ?? '<FEFF>')).subarray(2)) }
      }
    } else if (name === 'EMC') {
      if (marks.pop() !== '/ReversedChars') shared = null
    } else if (name === 'TJ' || name === 'Tj') {
      const codes = fonts.get(font)
      if (codes === undefined) isKnown = false
      else
        for (const part of shownParts(operands[0] ?? '')) {
          if (typeof part === 'number') x -= (part / 1000) * size
          else
            for (let at = 0; at + 1 < part.length; at += 2) {
              const code = part.charCodeAt(at) * 256 + part.charCodeAt(at + 1)
              const text = codes.says(code)
              const width = codes.width(code)
              const unit = shared ?? { text }
              // What is turned upside down counts down the page.
              const [pageX, pageY] = [origin[0] + x, origin[1] - y]
              glyphs.push({ object, font, size, code, x, y, pageX, pageY, width, unit })
              x += (width / 1000) * size
            }
        }
    } else if (name !== 'BT' && name !== 'ET' && name !== 'Tr') isKnown = false
  }
  const all = glyphs.map(({ unit }) => unit.text).join('')
  const isLeftToRight = /[\p{L}\p{N}]/u.test(all) && !rightToLeft.test(all)
  if (isLeftToRight) glyphs.splice(0, glyphs.length, ...glyphs.map((glyph) => ({ ...glyph, isLeftToRight })))
  return { start: operations[0]?.start ?? 0, end: operations.at(-1)?.end ?? 0, glyphs, isKnown }
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
