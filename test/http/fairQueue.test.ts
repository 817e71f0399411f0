import { createFairQueue } from '@tawafuq/server/http/fairQueue'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const small = { atOnce: 3, ofOneAtOnce: 2, ofOneWaiting: 5, waiting: 8 }

/** A task that ends when it is told to. */
function held(started: string[], name: string) {
  let end: () => void = () => undefined
  const over = new Promise<void>((done) => {
    end = done
  })
  const task = async (): Promise<string> => {
    started.push(name)
    await over
    return name
  }
  return { task, end: () => end() }
}

/** Lets everything that can go on go on. */
const settled = () => new Promise<void>((done) => setImmediate(done))

test('[HT30] one who asks for much has two under way, and the next who asks is served at once', async () => {
  const queue = createFairQueue(small)
  const started: string[] = []
  const greedy = Array.from({ length: 7 }, (_, nth) => held(started, `greedy ${nth}`))
  const runs = greedy.map(({ task }) => queue.run('greedy', task))
  await settled()
  expect(started).toEqual(['greedy 0', 'greedy 1'])
  const chair = held(started, 'chair')
  const served = queue.run('chair', chair.task)
  await settled()
  expect(started.at(-1)).toBe('chair')
  expect(await queue.run('greedy', chair.task)).toEqual({ done: false, full: 'own' })
  for (const { end } of [...greedy, chair]) end()
  expect(await served).toEqual({ done: true, value: 'chair' })
  expect((await Promise.all(runs)).every(({ done }) => done)).toBe(true)
  expect(queue.count()).toEqual({ waiting: 0, underWay: 0 })
})

test('[HT30] those who wait take turns', async () => {
  const queue = createFairQueue({ ...small, atOnce: 1, waiting: 100 })
  const started: string[] = []
  const first = held(started, 'first')
  const begun = queue.run('x', first.task)
  const rest = ['a', 'a', 'a', 'b', 'b', 'c'].map((key, nth) => {
    const { task, end } = held(started, `${key}${nth}`)
    end()
    return queue.run(key, task)
  })
  await settled()
  first.end()
  await Promise.all([begun, ...rest])
  expect(started).toEqual(['first', 'a0', 'b3', 'c5', 'a1', 'b4', 'a2'])
})

test('[HT30] a task that fails, or never ends, takes only its own place', async () => {
  const queue = createFairQueue(small)
  await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(queue.count()).toEqual({ waiting: 0, underWay: 0 })
  const never = () => new Promise<never>(() => undefined)
  void queue.run('hung', never)
  void queue.run('hung', never)
  void queue.run('hung', never)
  for (let nth = 0; nth < 20; nth += 1)
    expect(await queue.run('b', async () => nth)).toEqual({ done: true, value: nth })
})

test('[HT30] when everybody waits the next is told so', async () => {
  const queue = createFairQueue({ ...small, atOnce: 1 })
  const hung = held([], 'hung')
  const runs = Array.from({ length: 9 }, (_, nth) => queue.run(`key ${nth}`, hung.task))
  await settled()
  expect(await queue.run('last', hung.task)).toEqual({ done: false, full: 'all' })
  hung.end()
  expect((await Promise.all(runs)).every(({ done }) => done)).toBe(true)
})

test('[HT30] whoever asks waits for no more than one task of each other who asks, beyond those under way', async () => {
  let waited = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 60 }), async (asked) => {
      const queue = createFairQueue({ atOnce: 1, ofOneAtOnce: 1, ofOneWaiting: 100, waiting: 1000 })
      const order: string[] = []
      const hold = held(order, 'first')
      const first = queue.run('first', hold.task)
      const others = asked.map((key) => queue.run(`${key}`, async () => void order.push(`${key}`)))
      const late = queue.run('late', async () => void order.push('late'))
      await settled()
      hold.end()
      await Promise.all([first, late, ...others])
      const before = order.slice(1, order.indexOf('late'))
      expect(new Set(before).size).toBe(before.length)
      if (before.length > 0) waited += 1
    }),
    { numRuns: 60 },
  )
  expect(waited).toBeGreaterThan(40)
})
