import { StorageFailure } from '@tawafuq/server/application/ports'
import { afterEach, describe, expect, test } from 'vitest'
import { type Hall, openHall, refusalsOf, roomOf, typeAt } from '../kit/liveHall.ts'
import { firstOfA } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')
const text = 'إذ نشير إلى الحوار،'

describe('[LV26] a store that does not answer', () => {
  /** A hall of which the statement cannot be read while `fault` is there. */
  async function hallOf(store: { fault: Error | null }): Promise<Hall> {
    hall = await openHall({
      ports: {
        async statementOf() {
          if (store.fault !== null) throw store.fault
          return hall.statement()
        },
      },
    })
    return hall
  }

  for (const [fault, reason] of [
    [new StorageFailure('storage-busy', 'no answer'), 'storage-busy'],
    [new StorageFailure('storage-full', 'no room'), 'storage-full'],
    [new StorageFailure('storage-read-only', 'read-only'), 'storage-full'],
    [new Error('a fault'), 'storage-failed'],
  ] as const) {
    test(`[LV26] an update that could not be judged for it is answered by ${reason}, and taken when it comes again (${fault.message})`, async () => {
      const store: { fault: Error | null } = { fault: null }
      hall = await hallOf(store)
      const one = hall.enter(firstOfA, room)
      await hall.settle()
      store.fault = fault
      hall.live.rooms.readmit(hall.statement().id)
      typeAt(one, 0, 'و')
      await hall.settle()
      expect(refusalsOf(one)).toEqual([reason])
      expect((await hall.stored(room)).text).toBe(text)
      store.fault = null
      one.provider.forceSync()
      await hall.settle()
      expect((await hall.stored(room)).text).toBe(`و${text}`)
      expect(one.provider.unsyncedChanges).toBe(0)
    })

    test(`[LV26] the door says ${reason} too (${fault.message})`, async () => {
      hall = await hallOf({ fault })
      const one = hall.enter(firstOfA, room)
      await hall.settle()
      expect(one.refusal).toBe(reason)
    })
  }
})
