import { expect, test } from 'vitest'
import { watchLiveWay } from '../../client/statement/session/watchLiveWay.ts'

/** A way whose questions are answered by hand. */
function way() {
  const answers: ((answered: boolean) => void)[] = []
  let told = 0
  const live = watchLiveWay(
    () => new Promise((resolve) => answers.push(resolve)),
    () => {
      told += 1
    },
  )
  const answer = async (answered: boolean) => {
    answers.shift()?.(answered)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { ...live, answer, told: () => told, asked: () => answers.length }
}

test('[UI89] a live connection that fails while pages come through is barred; one that is gone with them is not', async () => {
  const { failed, isBarred, answer } = way()
  failed()
  await answer(false)
  failed()
  await answer(false)
  expect(isBarred()).toBe(false)
  failed()
  await answer(true)
  expect(isBarred()).toBe(false)
  failed()
  expect(isBarred()).toBe(true)
  await answer(false)
  expect(isBarred()).toBe(false)
})

test('[UI89] a server that begins again is never taken for a network that bars, however its answers come', async () => {
  const { failed, opened, isBarred, answer, told, asked } = way()
  failed()
  failed()
  expect(asked()).toBe(1)
  opened()
  await answer(true)
  failed()
  expect(isBarred()).toBe(false)
  await answer(true)
  opened()
  failed()
  expect(isBarred()).toBe(false)
  expect(told()).toBe(0)
})
