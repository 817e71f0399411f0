/** Many updates of one draft in a few bytes each: what one keystroke writes differs little from what the one before wrote. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** One update as a log numbers it. `at` is in milliseconds since 1970; `handId` is null for what the server wrote. */
export interface NumberedUpdate {
  readonly seq: number
  readonly at: number
  readonly handId: number | null
  readonly bytes: Uint8Array
}

const FORMAT = 1

/**
 * Format 1: the number of updates; then for all of them the steps of `seq`, those of `at`, the hands (0 for none) and the
 * lengths; then the bytes, each update against the last one before it of its length (exclusive or). Whole numbers are
 * LEB128, signed ones zigzag. All of it deflated, after one byte that names the format.
 */
export function packUpdates(updates: readonly NumberedUpdate[]): Uint8Array {
  const out: number[] = []
  writeNumber(out, updates.length)
  eachStep(
    updates.map(({ seq }) => seq),
    (step) => writeNumber(out, step),
  )
  eachStep(
    updates.map(({ at }) => at),
    (step) => writeNumber(out, step < 0 ? -2 * step - 1 : 2 * step),
  )
  for (const { handId } of updates) writeNumber(out, handId ?? 0)
  for (const { bytes } of updates) writeNumber(out, bytes.length)
  const before = new Map<number, Uint8Array>()
  const bodies = updates.map(({ bytes }) => {
    const changed = against(bytes, before.get(bytes.length))
    before.set(bytes.length, bytes)
    return changed
  })
  return Buffer.concat([
    Uint8Array.of(FORMAT),
    deflateRawSync(Buffer.concat([Uint8Array.from(out), ...bodies]), { level: 9 }),
  ])
}

/** The updates of a pack, in order. Throws for bytes that are no pack. */
export function unpackUpdates(pack: Uint8Array): readonly NumberedUpdate[] {
  if (pack[0] !== FORMAT) throw new Error(`A pack of updates has format ${pack[0]}, which is not known.`)
  const held = Uint8Array.from(inflateRawSync(pack.subarray(1)))
  let place = 0
  const readNumber = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = held[place]
      if (byte === undefined) throw new Error('A pack of updates ends early.')
      place += 1
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const count = readNumber()
  const read = (of: () => number): readonly number[] => Array.from({ length: count }, of)
  const seqs = summed(read(readNumber))
  const instants = summed(read(() => unzigzag(readNumber())))
  const hands = read(readNumber)
  const lengths = read(readNumber)
  const before = new Map<number, Uint8Array>()
  return lengths.map((length, nth) => {
    if (place + length > held.length) throw new Error('A pack of updates ends early.')
    const bytes = against(held.subarray(place, place + length), before.get(length))
    place += length
    before.set(length, bytes)
    return { seq: seqs[nth] ?? 0, at: instants[nth] ?? 0, handId: hands[nth] || null, bytes }
  })
}

function against(bytes: Uint8Array, before: Uint8Array | undefined): Uint8Array {
  return before === undefined ? Uint8Array.from(bytes) : bytes.map((byte, at) => byte ^ (before[at] ?? 0))
}

function eachStep(values: readonly number[], take: (step: number) => void): void {
  let last = 0
  for (const value of values) {
    take(value - last)
    last = value
  }
}

function summed(steps: readonly number[]): readonly number[] {
  let sum = 0
  return steps.map((step) => {
    sum += step
    return sum
  })
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

function writeNumber(out: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
