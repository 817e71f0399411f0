import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { afterEach, expect, test } from 'vitest'
import { type Hall, openHall, roomOf, type Seat, textAt, typeAt } from '../kit/liveHall.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'

let hall: Hall
afterEach(() => hall.leave())
const room = roomOf('p1')

/** A hall in which the last step before a room is let go stands still until a test lets it go on, so many turns later. */
async function slowHall() {
  const noted = { waiting: 0 }
  let release: (turns: number) => void = () => undefined
  let released = new Promise<number>((resolve) => (release = resolve))
  hall = await openHall({
    ports: { limits: { compactOnLeaving: 1 } },
    drafts: (drafts) => ({
      ...drafts,
      async compact(...asked) {
        noted.waiting += 1
        for (let turns = await released; turns > 0; turns -= 1) await Promise.resolve()
        return drafts.compact(...asked)
      },
    }),
  })
  return {
    noted,
    goOn: (turns: number): void => {
      release(turns)
      released = new Promise<number>((resolve) => (release = resolve))
      noted.waiting = 0
    },
  }
}

const isIn = ({ doc }: Seat): boolean => doc.getXmlFragment('text').length > 0

async function comeIn(who: Actor): Promise<Seat> {
  const seat = hall.enter(who, room)
  await hall.until(() => isIn(seat))
  await hall.settle()
  return seat
}

function goAway({ provider }: Seat): void {
  provider.destroy()
  provider.configuration.websocketProvider.destroy()
}

/** More turns than it takes to come in, and fewer than one may write under another name each time. */
const TURNS = 40

test('[LV5] who comes in at any turn of letting a room go writes where it is kept, and everybody reads it', async () => {
  const { noted, goOn } = await slowHall()
  const lost: number[] = []
  for (let turns = 0; turns < TURNS; turns += 1) {
    const first = await comeIn(chair)
    typeAt(first, 0, `${turns} أول `)
    await hall.settle()
    goAway(first)
    await hall.until(() => noted.waiting > 0)
    const second = hall.enter(firstOfA, room)
    // Its socket opens, and its token is on the way.
    await hall.step()
    goOn(turns)
    // Where it was let go in this very turn, the client is told so and comes back.
    await hall.until(() => isIn(second))
    typeAt(second, 0, `${turns} ثان `)
    await hall.settle()
    const third = await comeIn(ofB)
    const isKept = (await hall.stored(room)).text.startsWith(`${turns} ثان ${turns} أول `)
    if (!isKept || textAt(third) !== textAt(second) || second.provider.hasUnsyncedChanges) lost.push(turns)
    for (const seat of [second, third]) goAway(seat)
    await hall.until(() => noted.waiting > 0)
    goOn(0)
    await hall.settle()
  }
  expect(lost).toEqual([])
  expect(hall.live.count().rooms).toBe(0)
})
