// @vitest-environment jsdom
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeGavelKeys } from '../../client/pages/statement/makeGavelKeys.ts'
import { makeWorkspaceStore } from '../../client/statement/workspaceStore.ts'

const id = asId<ParagraphId>('p1')
let falls = 0
let gavel: HTMLButtonElement

beforeEach(() => {
  vi.useFakeTimers()
  falls = 0
  gavel = document.createElement('button')
  gavel.addEventListener('click', () => {
    falls += 1
  })
  document.body.replaceChildren(gavel)
})
afterEach(() => {
  vi.useRealTimers()
})

const key = (name: string, code = '') => new KeyboardEvent('keydown', { key: name, code })

test('[UI501] right after the floor moved one stroke arms the gavel, and only a second key lets it fall', () => {
  const store = makeWorkspaceStore()
  const keys = makeGavelKeys(store)
  gavel.dataset['guarded'] = ''
  keys.press(gavel, id, false)
  keys.letGo()
  vi.advanceTimersByTime(5_000)
  expect([falls, store.state().armed]).toEqual([0, 'p1'])
  // The same stroke again, and held keys that repeat themselves, are no second key.
  keys.press(gavel, id, true)
  keys.press(gavel, id, false)
  keys.letGo()
  expect(falls).toBe(0)
  expect(keys.take(key('١', 'Digit1'))).toBe(true)
  expect([falls, store.state().armed]).toEqual([1, null])
  expect(keys.take(key('1'))).toBe(false)
})

test('[UI501] held for a second it falls, Escape puts it to rest, and without a move of the floor one stroke is enough', () => {
  const store = makeWorkspaceStore()
  const keys = makeGavelKeys(store)
  gavel.dataset['guarded'] = ''
  keys.press(gavel, id, false)
  expect(keys.take(key('Escape'))).toBe(true)
  vi.advanceTimersByTime(5_000)
  expect(falls).toBe(0)
  keys.press(gavel, id, false)
  vi.advanceTimersByTime(1_000)
  expect(falls).toBe(1)
  delete gavel.dataset['guarded']
  keys.press(gavel, id, false)
  expect(falls).toBe(2)
})
