import type { Connection, Extension } from '@hocuspocus/server'
import type { LiveContext } from './connectionSession.ts'
import type { Turns } from './turns.ts'
import { workClock } from './workClock.ts'

interface Begun {
  readonly at: number
  readonly turn: number
  readonly spent: number
}

/**
 * Lets the messages of all rooms be handled in turns, and puts the work down to who sent them. What is stored waits for the
 * disk in between: of such a message only what was measured on the way is put down (rule LV21).
 */
export function makeTakingTurns(turns: Turns): Extension<LiveContext> {
  const begun = new WeakMap<Connection, Begun>()

  return {
    extensionName: 'TakingTurns',
    priority: 1_000,

    async beforeHandleMessage({ context: { socket }, connection }) {
      if (turns.isOver()) await new Promise<void>((resolve) => turns.next(socket.whose(), resolve))
      begun.set(connection, { at: workClock(), turn: turns.count(), spent: socket.spent() })
    },

    async afterHandleMessage({ context: { socket }, connection }) {
      const before = begun.get(connection)
      if (before?.turn !== turns.count()) return
      const unmeasured = workClock() - before.at - (socket.spent() - before.spent)
      if (unmeasured > 0) socket.spend(unmeasured)
    },
  }
}
