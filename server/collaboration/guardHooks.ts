import type { Extension } from '@hocuspocus/server'
import type { LiveContext } from './connectionSession.ts'
import type { LiveLog } from './livePorts.ts'
import { Refused } from './Refused.ts'
import { reasonOfFault } from './reasonOfFault.ts'

/**
 * Hooks in which a throw shuts a door with a reason, or keeps a room in memory; in every other it would close a connection
 * or end the process.
 */
const doors: ReadonlySet<string> = new Set(['onAuthenticate', 'onLoadDocument', 'beforeUnloadDocument'])

/** Hooks in which a fault must also keep the message from being applied. */
const gates: ReadonlySet<string> = new Set(['beforeSync', 'beforeHandleAwareness'])

type Hook = (payload: never) => Promise<unknown>

/** The extension with every hook wrapped, so that a fault in one is logged and hurts nobody else (rule LV14). */
export function guardHooks(extension: Extension<LiveContext>, log: LiveLog): Extension<LiveContext> {
  const guarded = Object.entries(extension).map(([name, hook]: [string, unknown]) =>
    typeof hook === 'function' ? [name, guard(name, hook as Hook, log)] : [name, hook],
  )
  return Object.fromEntries(guarded) as Extension<LiveContext>
}

function guard(name: string, hook: Hook, log: LiveLog): Hook {
  return async (payload) => {
    try {
      return await hook(payload)
    } catch (fault) {
      if (doors.has(name)) throw refusalOf(fault, name, log)
      log.error({ hook: name, err: fault }, 'A hook of the live rooms failed')
      if (gates.has(name)) holdBack(payload)
      return undefined
    }
  }
}

function refusalOf(fault: unknown, name: string, log: LiveLog): Refused {
  if (fault instanceof Refused) return fault
  log.error({ hook: name, err: fault }, 'Nobody could be let in')
  return new Refused(reasonOfFault(fault))
}

function holdBack({ connection, states }: { connection?: { readOnly: boolean }; states?: Map<number, unknown> }): void {
  if (states !== undefined) states.clear()
  else if (connection !== undefined) connection.readOnly = true
}
