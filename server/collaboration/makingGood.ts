import type { Hocuspocus } from '@hocuspocus/server'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import type { LiveRooms } from '../application/ports.ts'
import type { CachedDraft } from './cachedDraft.ts'
import { catchUp } from './catchUp.ts'
import type { Limits } from './limits.ts'
import type { LivePorts, Timers } from './livePorts.ts'

export interface MakingGoodNeeds {
  readonly ports: LivePorts
  readonly limits: Limits
  readonly timers: Timers
  readonly drafts: ReadonlyMap<string, CachedDraft>
  readonly hocuspocus: () => Hocuspocus
  readonly close: LiveRooms['close']
  readonly readmit: LiveRooms['readmit']
}

/**
 * Makes good what telling of an act has missed, and tries again, ever less often, until it has succeeded (rule LV19). The
 * hall hears only up to where the ledger goes: everybody fetches what they have not got.
 */
export function makeMakingGood({
  ports,
  limits,
  timers,
  drafts,
  hocuspocus,
  close,
  readmit,
}: MakingGoodNeeds): LiveRooms['makeGood'] {
  async function readAgain(room: string): Promise<void> {
    const draft = drafts.get(room)
    if (draft !== undefined) await catchUp(draft, ports, limits)
  }

  return function makeGood(statementId, version, rooms) {
    async function attempt(): Promise<void> {
      for (const room of rooms.closed) close(room)
      for (const room of rooms.written) await readAgain(room)
      readmit(statementId)
      const announcement: Announcement = { type: 'ledger', version }
      hocuspocus()
        .documents.get(roomName({ kind: 'hall', statementId }))
        ?.broadcastStateless(JSON.stringify(announcement))
    }

    function tryAfter(wait: number): void {
      timers.after(wait, () => {
        attempt().catch((fault: unknown) => {
          ports.log.error({ statementId, err: fault }, 'What an act has changed could not be told; it is tried again')
          tryAfter(Math.min(wait * 2, limits.longestRetelling))
        })
      })
    }

    tryAfter(limits.retelling)
  }
}
