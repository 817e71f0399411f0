import { expect, test } from 'vitest'
import { bracketLanes, deepBrackets, deepestDrawn, laneCount } from '../../client/editor/bracketLanes.ts'
import { bracketId } from '../kit/given.ts'

const span = (nth: number, start: number, end: number) => ({ bracketId: bracketId(`b${nth}`), start, end })

test('[UI70] of three hundred brackets on one word an editor wraps it in few, and every one has its lane', () => {
  const spans = Array.from({ length: 300 }, (_, nth) => span(nth, 4, 9))
  expect(deepBrackets(spans).size).toBe(300 - deepestDrawn)
  const lanes = bracketLanes(spans)
  expect(lanes.size).toBe(300)
  expect([...lanes.values()].filter((lane) => lane === laneCount - 1)).toHaveLength(300 - laneCount + 1)
})

test('[UI70] three hundred brackets side by side are all drawn', () => {
  const spans = Array.from({ length: 300 }, (_, nth) => span(nth, nth * 10, nth * 10 + 9))
  expect(deepBrackets(spans).size).toBe(0)
  expect(new Set(bracketLanes(spans).values())).toEqual(new Set([0]))
})
