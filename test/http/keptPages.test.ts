import { createKeptPages } from '@tawafuq/server/http/keptPages'
import { expect, test } from 'vitest'

/** Pages by a clock of our own, and how often each was printed. */
function printing(limits: { bytes: number; quick: number; rest: number }) {
  const clock = { at: 0, cost: 1 }
  const printed: string[] = []
  const kept = createKeptPages(limits, () => clock.at)
  const get = async (name: string, state: string, words = state): Promise<string> => {
    const { page } = await kept.get(name, state, async () => {
      printed.push(`${name} ${state}`)
      clock.at += clock.cost
      return words
    })
    return page.toString()
  }
  return { clock, printed, get }
}

test('[PC23] one page is printed for all who ask at once, and again when something of it has changed', async () => {
  const { printed, get } = printing({ bytes: 1_000, quick: 20, rest: 20 })
  expect(await Promise.all([get('a', '1'), get('a', '1'), get('b', '1')])).toEqual(['1', '1', '1'])
  expect(printed).toEqual(['a 1', 'b 1'])
  // A state that is asked for while an older one is printed is not answered with that.
  expect(await Promise.all([get('a', '2'), get('a', '3')])).toEqual(['2', '3'])
})

test('[PC23] a page that takes long to print is printed a part of the time', async () => {
  const { clock, printed, get } = printing({ bytes: 1_000, quick: 20, rest: 20 })
  clock.cost = 100
  await get('a', '1')
  expect(await get('a', '2')).toBe('1')
  clock.at += 2_100
  expect(await get('a', '3')).toBe('3')
  expect(printed).toEqual(['a 1', 'a 3'])
})

test('[PC23] pages are kept within a bound, the least asked for go, and a failed one is printed again', async () => {
  const { printed, get } = printing({ bytes: 25, quick: 20, rest: 20 })
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name, '1', '0123456789')
  expect(printed).toEqual(['a 1', 'b 1', 'c 1', 'b 1'])
  const kept = createKeptPages()
  await expect(kept.get('a', '1', () => Promise.reject(new Error('storage')))).rejects.toThrow('storage')
  expect((await kept.get('a', '1', () => Promise.resolve('x'))).page.toString()).toBe('x')
})
