import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftRoom } from '../../client/statement/session/draftRoom.ts'
import type { Timers } from '../../client/statement/session/ports.ts'
import { makeRoomWindow, roomLimit } from '../../client/statement/session/roomWindow.ts'

const ids = Array.from({ length: 40 }, (_, at) => asId<ParagraphId>(`p${at}`))

function house() {
  const open = new Set<ParagraphId>()
  const unsent = new Set<ParagraphId>()
  const due = new Set<() => void>()
  const left: ParagraphId[] = []
  const timers: Timers = {
    now: () => 0,
    after(_milliseconds, act) {
      due.add(act)
      return () => due.delete(act)
    },
  }
  const rooms = makeRoomWindow(
    (id) => {
      open.add(id)
      const room: Partial<DraftRoom> = {
        state: () => ({
          phase: 'saved',
          unsent: unsent.has(id) ? 1 : 0,
          mayType: true,
          reason: null,
          awaits: null,
        }),
        leave: () => open.delete(id),
      }
      return room as DraftRoom
    },
    timers,
    (id) => left.push(id),
  )
  return {
    rooms,
    open,
    left,
    unsent,
    passTime: () => {
      for (const act of [...due]) {
        due.delete(act)
        act()
      }
    },
  }
}

test('[UI19] what is in view is open, nearest first, and what went out of view is closed after a while', () => {
  const { rooms, open, left, passTime } = house()
  rooms.look(ids.slice(0, 20))
  expect([...open]).toEqual(ids.slice(0, roomLimit))
  rooms.look(ids.slice(30, 32))
  passTime()
  expect(left.sort()).toEqual(ids.slice(0, roomLimit).sort())
  expect([...open].sort()).toEqual([...ids.slice(30, 32)].sort())
})

test('[UI19] a dozen rooms at most, and none closed in which somebody works or something is unsent', () => {
  let full = 0
  let kept = 0
  const act = fc.oneof(
    fc.tuple(fc.constant('look' as const), fc.array(fc.nat(39), { maxLength: 20 })),
    fc.tuple(fc.constant('unsent' as const), fc.array(fc.nat(39), { maxLength: 3 })),
    fc.tuple(fc.constant('time' as const), fc.constant([] as number[])),
  )
  fc.assert(
    fc.property(fc.nat(39), fc.array(act, { maxLength: 30 }), (worked, acts) => {
      const { rooms, open, unsent, passTime } = house()
      const held = ids[worked] ?? asId<ParagraphId>('p0')
      rooms.hold(held)
      for (const [what, places] of acts) {
        const named = [...new Set(places)].map((at) => ids[at] ?? held)
        if (what === 'look') rooms.look(named)
        if (what === 'unsent') for (const id of named) if (open.has(id)) unsent.add(id)
        if (what === 'time') passTime()
        expect(open.size).toBeLessThanOrEqual(roomLimit)
        expect(open.has(held)).toBe(true)
        for (const id of unsent) expect(open.has(id)).toBe(true)
        if (open.size === roomLimit) full += 1
        kept += unsent.size
      }
    }),
    { numRuns: 500 },
  )
  expect(full).toBeGreaterThan(20)
  expect(kept).toBeGreaterThan(50)
})
