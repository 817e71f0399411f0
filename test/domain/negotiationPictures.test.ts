import type { EventOf } from '@tawafuq/domain/acts/events'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import {
  bracketTallies,
  negotiationPictures,
  paragraphMap,
  secondsOnFloor,
  standingNow,
} from '@tawafuq/domain/views/negotiationPictures'
import { expect, test } from 'vitest'
import { burnDownLines, drawn } from '../../client/features/pictures/burnDownLines.ts'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { bracketId, ledgerOf, noon, opened, type Past, paragraphId, statementAfter } from '../kit/given.ts'

const put = (name: string) => ({ type: 'FloorGiven', paragraphId: paragraphId(name) }) as const
const lifted: EventOf<'BracketLifted'> = {
  type: 'BracketLifted',
  bracketId: bracketId('b1'),
  paragraphId: paragraphId('p2'),
  outcome: 'keep',
  text: null,
  consent: null,
}
const minutesOn = (minutes: number): Instant =>
  asId<Instant>(new Date(Date.parse(noon) + minutes * 60_000).toISOString())
/** A ledger whose entries came at so many minutes after noon. */
const ledgerAt = (...past: readonly (readonly [number, Past])[]) =>
  ledgerOf(past.map(([, event]) => event)).map((entry, at) => ({ ...entry, at: minutesOn(past[at]?.[0] ?? 0) }))

const entries = ledgerAt(
  [0, opened],
  [1, put('p1')],
  [5, bracketPlaced()],
  [10, put('p2')],
  [61, objectionLodged()],
  [62, lifted],
  [70, put('p3')],
  [300, agreed('p3', 'ج')],
)

test('[UI640] what stood is told at the end of each hour with an act, and whether the meeting sat in it', () => {
  const { hours } = negotiationPictures(entries, [{ openedAt: minutesOn(50), closedAt: minutesOn(65) }])
  expect(hours.map(({ at, version, inSitting }) => [at.slice(11, 16), version, inSitting])).toEqual([
    ['12:00', 4, true],
    ['13:00', 7, true],
    ['17:00', 8, false],
  ])
  expect(hours.map(({ brackets, objections, open }) => [brackets, objections, open])).toEqual([
    [1, 0, 3],
    [0, 1, 3],
    [0, 1, 2],
  ])
})

test('[UI640] a paragraph is counted while it is on the floor, and a pause of hours is nobody’s', () => {
  const { stretches } = negotiationPictures(entries, [])
  expect(secondsOnFloor(stretches)).toEqual([
    { paragraphId: 'p2', seconds: 60 * 60 },
    { paragraphId: 'p1', seconds: 9 * 60 },
  ])
  expect(secondsOnFloor(stretches, 4)).toEqual([{ paragraphId: 'p1', seconds: 9 * 60 }])
})

test('[UI640] brackets are told by the delegation that set them, and every paragraph by its state', () => {
  const statement = statementAfter(opened, bracketPlaced(), objectionLodged())
  expect(bracketTallies(statement)).toMatchObject([{ set: 1, lifted: 0 }])
  expect(bracketTallies(statementAfter(opened, bracketPlaced(), lifted))).toMatchObject([{ set: 1, lifted: 1 }])
  expect(paragraphMap(statement).map((one) => one.paragraphId)).toEqual(['p1', 'p2', 'p3'])
  expect(paragraphMap(statement).map(({ state }) => state)).toContain('contested')
})

test('[UI640] lines run as the language reads, within the drawing, and adjoining hours of a sitting are one shade', () => {
  const { hours } = negotiationPictures(entries, [{ openedAt: minutesOn(50), closedAt: minutesOn(65) }])
  const ltr = burnDownLines(hours, hours.length, false)
  const rtl = burnDownLines(hours, hours.length, true)
  expect(ltr.most).toBe(3)
  expect(ltr.shades).toEqual([{ x: 0, width: 640 }])
  expect(rtl.shades).toEqual([{ x: 320, width: 640 }])
  expect(ltr.lines.open.done.startsWith('M0 8H320')).toBe(true)
  expect(rtl.lines.open.done.startsWith('M960 8H640')).toBe(true)
  expect(rtl.cut).toBe(0)
  const drawing = `${ltr.lines.brackets.done}${rtl.lines.open.done}`
  const places = [...drawing.matchAll(/-?[\d.]+/gu)].map(([place]) => Number(place))
  expect(places.length).toBeGreaterThan(6)
  for (const place of places) expect(place >= 0 && place <= drawn.wide).toBe(true)
  const part = burnDownLines(hours, 2, false)
  expect(part.lines.open.later).not.toBe('')
  expect(part.cut).toBe(640)
  expect(burnDownLines([], 0, true).shades).toEqual([])
})

test('[UI640] what stands at an act within an hour is told of that act, not of the end of the hour', () => {
  expect(standingNow(statementAfter(opened, bracketPlaced()))).toEqual({ brackets: 1, objections: 0, open: 3 })
  expect(standingNow(statementAfter(opened, bracketPlaced(), lifted, agreed('p1', 'أ')))).toEqual({
    brackets: 0,
    objections: 0,
    open: 2,
  })
})
