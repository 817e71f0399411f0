import { packedWords } from './packedWords.ts'

let words: string | null = null

/** The words of official texts that are not frequent in them, parted by blanks; unpacked once, when they are asked for. */
export function rarerWords(): string {
  words ??= unpack(packedWords)
  return words
}

/** Each word is packed as how many letters it shares with the one before, as one digit, and its other letters. */
function unpack(packed: string): string {
  let last = ''
  return Array.from(packed.matchAll(/(\d)(\D+)/gu), ([, shared, rest = '']) => {
    last = last.slice(0, Number(shared)) + rest.replaceAll('\n', '')
    return last
  }).join(' ')
}
