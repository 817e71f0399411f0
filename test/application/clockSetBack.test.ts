import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryInstant } from '../../server/application/commands/entryInstant.ts'
import { draftingRoom, meetingOf } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

test('[HA14] whatever the clock says, the instants of a ledger never go back', () => {
  let setBack = 0
  fc.assert(
    fc.property(fc.array(instant, { minLength: 2, maxLength: 30 }), (clock) => {
      let before: Instant | null = null
      for (const now of clock.map((date) => asId<Instant>(date.toISOString()))) {
        const at: Instant = entryInstant(now, before)
        if (before !== null) expect(at >= before).toBe(true)
        if (at !== now) setBack += 1
        before = at
      }
    }),
  )
  expect(setBack).toBeGreaterThan(50)
})

test('[HA14] after the clock was set back, acts take the instant of the one before, the chain holds, and it is told', async () => {
  let now = Date.parse('2031-03-03T09:00:00.000Z')
  const told: number[] = []
  const room = draftingRoom({
    clock: { now: () => asId<Instant>(new Date(now).toISOString()) },
    clockSetBack: (_, milliseconds) => void told.push(milliseconds),
  })
  const block = { kind: 'body', level: 0, label: null, text: 'نص' } as const
  const { statementId, act } = await meetingOf(room, [block])
  const acts = ['openNegotiation', 'suspend', 'resume'] as const
  for (const [nth, type] of acts.entries()) {
    now += nth === 1 ? -3_600_000 : 60_000
    expect(await act('chair', { type })).toMatchObject({ ok: true })
  }
  const entries = await room.storage.ledger.read(statementId, 0, 100)
  const instants = entries.map(({ at }) => at)
  expect(instants).toEqual(instants.toSorted())
  expect(findBrokenLink(entries, sha256)).toBeNull()
  expect(told).toEqual([3_600_000, 3_540_000])
})
