import { abjadLabel, abjadName } from '@tawafuq/arabic/abjadLabel'
import { withDigits } from '@tawafuq/arabic/digits'
import { lastOrdinal, ordinalHeading } from '@tawafuq/arabic/ordinalHeading'
import type { Relation } from './content.ts'
import type { HouseStyle, PointSeries } from './houseStyle.ts'

/** The families of labels that are counted. */
export type Family = PointSeries | 'ordinal' | 'letter-name'

/** One running list: its family, the shape round its number, and how far it has counted. */
export interface Counter {
  family: Family
  shape: string
  value: number
}

/** The printed label of a counter that stands at its value, with the word of the house for what stands to another. */
export function printLabel(counter: Counter, relation: Relation | undefined, style: HouseStyle): string {
  const value = Math.max(1, counter.value)
  let words = numeral(counter.family, value, style)
  if (relation?.kind === 'bis')
    words = `${words} ${style.bis[relation.index - 2] ?? `${style.bis[0] ?? ''} ${relation.index}`}`
  if (relation?.kind === 'alt')
    words = `${words} ${style.alternative}${relation.index > 1 ? ` ${withDigits(String(relation.index), style.digits)}` : ''}`
  // ITU prints أ ) with a blank and ب) without: a letter that does not join needs the room.
  if (counter.family === 'letter' && counter.shape === '{} )')
    return /[أدذرزو]$/u.test(words) ? `${words} )` : `${words})`
  return filled(counter.shape, words)
}

function numeral(family: Family, value: number, style: HouseStyle): string {
  switch (family) {
    case 'letter':
      return abjadLabel(value, style.letters)
    case 'letter-name':
      return abjadName(Math.min(value, 26))
    case 'ordinal':
      return ordinalHeading(Math.min(value, lastOrdinal), style.tanwin)
    case 'number':
    case 'bracketed-number':
    case 'quoted':
      return withDigits(String(value), style.digits)
    case 'bullet':
      return ''
    default: {
      const never: never = family
      throw new Error(`Unknown family ${String(never)}`)
    }
  }
}

/** A shape with its number put in: `({})` and أ make `(أ)`. */
export function filled(shape: string, words: string): string {
  return shape.replace('{}', words)
}
