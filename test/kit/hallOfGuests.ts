import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { afterEach } from 'vitest'
import { type Guest, type GuestOptions, openGuest } from './guest.ts'
import { type Hall, openHall } from './liveHall.ts'

export interface HallOfGuests {
  /** Opens a hall, which the test leaves when it ends. */
  readonly open: (...options: Parameters<typeof openHall>) => Promise<Hall>
  /** A reader's session in it, closed when the test ends. */
  readonly guestOf: (hall: Hall, who: Parameters<typeof openGuest>[1], options?: GuestOptions) => Guest
  /** Waits until a guest is in the hall, with the room of a paragraph open and filled. */
  readonly atWork: (hall: Hall, guest: Guest, paragraph: ParagraphId) => Promise<void>
}

/** Halls and the readers' sessions in them, for the tests of one file: each test's own, ended with it. */
export function hallOfGuests(): HallOfGuests {
  const halls: Hall[] = []
  const guests: Guest[] = []
  afterEach(() => {
    for (const { session } of guests.splice(0)) session.close()
    for (const hall of halls.splice(0)) hall.leave()
  })
  return {
    async open(...options) {
      const hall = await openHall(...options)
      halls.push(hall)
      return hall
    },
    guestOf(hall, who, options) {
      const guest = openGuest(hall, who, options)
      guests.push(guest)
      return guest
    },
    async atWork(hall, { session }, paragraph) {
      await hall.until(() => session.snapshot().phase === 'ready' && session.snapshot().connection === 'online')
      session.hold(paragraph)
      await hall.until(
        () => session.room(paragraph)?.state().phase === 'saved' && session.room(paragraph)?.reading() !== null,
      )
    },
  }
}
