/**
 * A long list whose things are numbered from 1, as they came. Adding one or changing one copies a chunk and not the list,
 * so that a hundred thousand contributions fold in seconds.
 */
import { BrokenLedger } from '../../engine/brokenLedger.ts'

export interface Numbered<One extends { readonly number: number }> {
  readonly size: number
  readonly chunks: readonly (readonly One[])[]
}

const chunkSize = 512

export const noneNumbered: Numbered<never> = { size: 0, chunks: [] }

/** The thing of a number, or undefined where there is none. */
export function numbered<One extends { readonly number: number }>(
  list: Numbered<One>,
  number: number,
): One | undefined {
  return list.chunks[Math.floor((number - 1) / chunkSize)]?.[(number - 1) % chunkSize]
}

/** All of them, in the order of their numbers. */
export function everyNumbered<One extends { readonly number: number }>(list: Numbered<One>): readonly One[] {
  return list.chunks.flat()
}

/** With one more, whose number is the next. Throws BrokenLedger where it is not. */
export function appendNumbered<One extends { readonly number: number }>(list: Numbered<One>, one: One): Numbered<One> {
  if (one.number !== list.size + 1) throw new BrokenLedger(`${one.number} follows ${list.size}`)
  const last = list.chunks.at(-1)
  const chunks =
    last === undefined || last.length === chunkSize
      ? [...list.chunks, [one]]
      : [...list.chunks.slice(0, -1), [...last, one]]
  return { size: list.size + 1, chunks }
}

/** With some of them changed. Throws BrokenLedger where one of the numbers is nobody's. */
export function amendNumbered<One extends { readonly number: number }>(
  list: Numbered<One>,
  numbers: readonly number[],
  change: (one: One) => One,
): Numbered<One> {
  const chunks = [...list.chunks]
  const own = new Set<number>()
  for (const number of numbers) {
    const [chunk, at] = [Math.floor((number - 1) / chunkSize), (number - 1) % chunkSize]
    const one = chunks[chunk]?.[at]
    if (one === undefined) throw new BrokenLedger(`nothing has the number ${number}`)
    if (!own.has(chunk)) chunks[chunk] = [...(chunks[chunk] ?? [])]
    own.add(chunk)
    const copy = chunks[chunk] as One[]
    copy[at] = change(one)
  }
  return { size: list.size, chunks }
}

/** Those whose numbers come after one, in their order, as far as they are asked for. */
export function* numberedAfter<One extends { readonly number: number }>(
  list: Numbered<One>,
  after: number,
): Generator<One> {
  for (const chunk of list.chunks.slice(Math.floor(after / chunkSize))) {
    for (const one of chunk) if (one.number > after) yield one
  }
}
