/** The language of a meeting's examples: what was done by whom at which second, and what the next act gives. */

import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import type { MeetingCircumstances } from '@tawafuq/domain/acts/proceedings/meetingWorld'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { noon, sha256 } from './given.ts'

export const statementId = asId<StatementId>('s')

/** So many seconds after noon. */
export const secondsOn = (seconds: number): Instant =>
  asId<Instant>(new Date(Date.parse(noon) + seconds * 1000).toISOString())

/** A meeting on paper: acts are decided by the domain and folded; a refusal is given back by its code. */
export function paperMeeting() {
  let state: Proceedings = noProceedings
  let entries: readonly MeetingEntry[] = []
  let made = 0
  return {
    state: () => state,
    entries: () => entries,
    /** The events of an act at so many seconds after noon, or the code of its refusal. */
    act(
      actor: Actor,
      command: MeetingCommand,
      seconds = entries.length,
      more: Partial<MeetingCircumstances> = {},
    ): readonly MeetingEvent[] | string {
      made += 1
      const at = secondsOn(seconds)
      const freshId = `fresh-${made}`
      const decision = meetingAggregate.decide(state, command, {
        actor,
        at,
        freshId,
        sha256,
        isOfMeeting: true,
        isOfStatement: true,
        ...more,
      })
      if (!decision.accepted) return decision.refusal.code
      const sealed = sealEntries(entries.at(-1) ?? emptyLedger, decision.events, actor, at, sha256)
      entries = [...entries, ...sealed]
      state = meetingAggregate.fold(sealed, state) ?? state
      return decision.events
    },
  }
}

/** The id of the request that events carry. */
export function requestOf(events: readonly MeetingEvent[] | string) {
  const asked = typeof events === 'string' ? undefined : events.find((event) => event.type === 'FloorRequested')
  if (asked === undefined) throw new Error(`Nobody asked for the floor: ${JSON.stringify(events)}`)
  return asked.requestId
}
