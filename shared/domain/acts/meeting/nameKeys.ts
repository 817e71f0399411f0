import { confusables } from './confusables.ts'

/** What is not drawn at all, and the marks of Arabic that are written or left out as one pleases, and the stretching sign. */
const undrawn = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0610-\u061A\u0640\u064B-\u0652\u0670\u06D6-\u06ED]/gu

/**
 * The two keys by which names are told apart: how a name looks (the skeleton of UTS #39, over the scripts of our table),
 * and what it says, whatever its capitals, digits and vowel signs. Names that share either are one name to a reader. Both
 * are for comparing alone, and never shown.
 */
export function nameKeys(name: string): readonly [look: string, words: string] {
  return [lookOf(name), wordsOf(name)]
}

function lookOf(name: string): string {
  const drawn = name.normalize('NFKD').replaceAll(undrawn, '')
  const small = mapped(drawn, confusables.capital).toLowerCase().normalize('NFKD')
  return joined(mapped(small, confusables.small))
}

function wordsOf(name: string): string {
  const digits = name
    .normalize('NFKC')
    .replaceAll(undrawn, '')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return joined(digits.toLowerCase())
}

function mapped(text: string, table: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => table.get(letter) ?? letter).join('')
}

function joined(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().normalize('NFC')
}
