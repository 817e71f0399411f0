/**
 * Offsets of a text as typed and of its NFC form, in UTF-16 units, in either direction. Every place of a paragraph that is
 * named outside its draft counts the NFC form (ADR-0039), and whatever holds letters as they were typed comes here first.
 */
import { toNfc } from './toNfc.ts'

/** Where an offset falls inside letters that NFC melts together: to their beginning or to their end. */
export type Lean = 'back' | 'forth'

export interface NfcOffsets {
  readonly text: string
  readonly toText: (raw: number, lean: Lean) => number
  readonly toRaw: (offset: number, lean: Lean) => number
}

/** A letter with the marks on it. NFC never reaches over the beginning of one. */
const cluster = /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]*|[\p{M}\u1160-\u11FF]+/gu

interface Stretch {
  readonly raw: number
  readonly rawLength: number
  readonly text: number
  readonly textLength: number
  readonly same: boolean
}

export function nfcOffsets(raw: string): NfcOffsets {
  const text = toNfc(raw)
  if (text === raw) return { text, toText: (offset) => offset, toRaw: (offset) => offset }
  const stretches: Stretch[] = []
  let at = 0
  for (const [letters] of raw.matchAll(cluster)) {
    const composed = toNfc(letters)
    const last = stretches.at(-1)
    const start = last === undefined ? 0 : last.text + last.textLength
    stretches.push({
      raw: at,
      rawLength: letters.length,
      text: start,
      textLength: composed.length,
      same: composed === letters,
    })
    at += letters.length
  }
  return {
    text,
    toText: (offset, lean) => map(stretches, 'raw', offset, lean),
    toRaw: (offset, lean) => map(stretches, 'text', offset, lean),
  }
}

function map(stretches: readonly Stretch[], from: 'raw' | 'text', offset: number, lean: Lean): number {
  const to = from === 'raw' ? 'text' : 'raw'
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.[from] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const stretch = stretches[low]
  if (stretch === undefined) return 0
  const into = offset - stretch[from]
  if (into <= 0) return stretch[to]
  if (into >= stretch[`${from}Length`]) return stretch[to] + stretch[`${to}Length`]
  if (stretch.same) return stretch[to] + into
  return lean === 'back' ? stretch[to] : stretch[to] + stretch[`${to}Length`]
}
