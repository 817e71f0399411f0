import { expect, test } from 'vitest'
import { changeOfSeat, seatOf, seatRoles, seats } from '../../client/features/set-up/seats.ts'
import { shownPeople } from '../../client/features/set-up/shownPeople.ts'
import { zoneLabel, zonesOffered } from '../../client/features/set-up/zones.ts'

const view = {
  delegations: [{ id: 'd1', name: { ar: 'الأردن', en: 'Jordan' }, code: 'JOR' }],
  participants: [
    { id: 'p1', name: 'رنا العبادي', delegationId: 'd1', enteredAt: '2030-05-01T09:00:00Z' },
    { id: 'p2', name: 'إدريس', delegationId: null, email: 'idris@example.org' },
    { id: 'p3', name: 'هبة', delegationId: 'd1' },
  ],
} as never
const found = (wanted: string, isNotIn = false) => shownPeople(view, { wanted, isNotIn }).map(({ id }) => id)

test('[UI454] people are found by every word of name, delegation and address, however they are spelt', () => {
  expect(found('')).toEqual(['p1', 'p2', 'p3'])
  expect(found('الاردن')).toEqual(['p1', 'p3'])
  expect(found('jordan هبه')).toEqual(['p3'])
  expect(found('ادريس')).toEqual(['p2'])
  expect(found('IDRIS@')).toEqual(['p2'])
  expect(found('لا أحد')).toEqual([])
})

test('[UI454] those who have not come in stand apart', () => {
  expect(found('', true)).toEqual(['p2', 'p3'])
  expect(found('الأردن', true)).toEqual(['p3'])
})

test('[UI453] a head of delegation is a seat of its own, and every seat comes back as it was chosen', () => {
  for (const seat of seats) {
    const { role, head } = changeOfSeat(seat)
    expect(seatOf({ role, ...(head && { head: true as const }) })).toBe(seat)
  }
  expect(new Set(seatRoles).size).toBe(seatRoles.length)
  expect(seatOf({ role: 'observer', head: true })).toBe('observer')
})

test('[UI453] zones are offered whole, those of the region first, with their hours', () => {
  const zones = zonesOffered()
  expect(zones[0]).toBe('Asia/Beirut')
  expect(zones.length).toBe(new Set(zones).size)
  expect(zones.length).toBeGreaterThan(300)
  expect(zoneLabel('Asia/Beirut', new Date('2026-12-01T00:00:00Z'))).toBe('Asia/Beirut (UTC+2)')
})
