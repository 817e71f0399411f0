import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import type { MeetingReads } from '@tawafuq/domain/acts/proceedings/meetingWorld'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { Application } from '../application.ts'
import { type Desk, refused } from '../desk.ts'
import { carryOut } from './carryOut.ts'
import { inTurn } from './inTurn.ts'

/** Carries out one command of a meeting, or refuses it with nothing changed. Its key is kept as that of a statement's act. */
export function handleMeetingCommand(desk: Desk): Application['handleMeetingCommand'] {
  const { meetings } = desk.storage

  /** What the act asks for, as the set-up of the meeting has it now. */
  async function gather(meetingId: MeetingId, { statementId }: MeetingReads) {
    if (statementId === undefined) return {}
    return { isOfMeeting: (await meetings.findStatement(statementId))?.meetingId === meetingId }
  }

  return async (by, meetingId, command, key) => {
    if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    const hash = () => desk.sha256(canonicalJson(asJson(command)))
    const turn = { id: meetingId, folds: desk.proceedings, meetingOf: () => meetingId, key, hash }
    return inTurn<MeetingId, Proceedings, MeetingEvent, never>(desk, by, turn, async (folded, keep) => {
      const { state } = folded
      const reads = meetingAggregate.actOf(command).reads?.(state, command) ?? {}
      const gathered = await gather(meetingId, reads)
      return carryOut<MeetingId, MeetingEvent>(
        desk,
        by,
        folded,
        {
          id: meetingId,
          decide: (atHand) => meetingAggregate.decide(state, command, { ...atHand, ...gathered, sha256: desk.sha256 }),
          tell: (entries) => desk.proceedings.extend(meetingId, entries),
        },
        keep,
      )
    })
  }
}
