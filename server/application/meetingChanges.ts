/** What is put right after a meeting has been set up: its facts, its delegations, its participants, and PINs at the desk. */
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { isInOrder } from '@tawafuq/protocol/isInOrder'
import type { Application } from './application.ts'
import { setsUp } from './belongsTo.ts'
import { type MeetingNames, namesOfDelegation } from './commands/meetingNames.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'

/** How long a PIN is good, in milliseconds: the way from the desk to a seat. */
export const PIN_LIFE_MS = 10 * 60 * 1000

/** How often another code is drawn where one is taken. */
const DRAWS = 20

type Changes = Pick<Application, 'changeMeeting' | 'changeDelegation' | 'changeParticipant' | 'givePin'>

/** Changes are the secretariat's, as set-up is. Places in lists stay, and with them the colours of delegations. */
export function meetingChanges(deps: Dependencies, names: MeetingNames): Changes {
  const store = deps.storage.meetings
  const member = async (meetingId: string, id: string): Promise<Participant | undefined> => {
    const participant = await store.findParticipant(asId(id))
    return participant?.meetingId === meetingId ? participant : undefined
  }

  /** A code or PIN that another has by chance is drawn again. */
  async function drawn<Value>(attempt: () => Promise<Value>): Promise<Value> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await attempt()
      } catch (fault) {
        if (draw === DRAWS) throw fault
      }
    }
  }

  async function meetingCodeOf(meetingId: Parameters<typeof store.findMeetingCode>[0]): Promise<string> {
    const known = await store.findMeetingCode(meetingId)
    if (known !== null) return known
    return drawn(async () => {
      const code = deps.makeMeetingCode()
      await store.setMeetingCode(meetingId, code)
      return code
    })
  }

  return {
    async changeMeeting(by, meetingId, change) {
      const before = await store.findMeeting(meetingId)
      if (before === null) return refused('not-found', meetingId)
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const { startsOn, endsOn } = { ...before, ...change }
      if (startsOn && endsOn && !isInOrder(startsOn, endsOn)) return refused('ends-before-start')
      await store.changeMeeting(meetingId, change)
      return answer((await store.findMeeting(meetingId)) ?? before)
    },

    async changeDelegation(by, meetingId, delegationId, change) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const before = (await store.listDelegations(meetingId)).find(({ id }) => id === delegationId)
      if (before === undefined) return refused('not-found', delegationId)
      const after = { ...before, ...change }
      const claimed = await names.delegations.claim(
        meetingId,
        namesOfDelegation(after),
        async () =>
          (await store.listDelegations(meetingId))
            .filter(({ id }) => id !== delegationId)
            .map((one) => ({ id: one.id, names: namesOfDelegation(one) })),
        () => store.changeDelegation(delegationId, change),
      )
      if (!claimed.given) return refused('delegation-taken', ...(claimed.by === null ? [] : [claimed.by]))
      return answer(after)
    },

    async changeParticipant(by, meetingId, participantId, change) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const before = await member(meetingId, participantId)
      const everybody = await store.listParticipants(meetingId)
      if (before === undefined || !everybody.some(({ id }) => id === participantId))
        return refused('not-found', participantId)
      const { delegationId } = change
      if (delegationId && !(await store.listDelegations(meetingId)).some(({ id }) => id === delegationId))
        return refused('not-found', delegationId)
      const after = { ...before, ...change }
      const isDelegate = after.role === 'delegate' && after.delegationId !== null
      if (change.head === true && !isDelegate) return refused('head-not-delegate')
      const written = { ...change, ...(before.head && !isDelegate && { head: false }) }
      const claimed = await names.people.claim(
        meetingId,
        change.name === undefined ? [] : [change.name],
        async () =>
          everybody.filter(({ id }) => id !== participantId).map((one) => ({ id: one.id, names: [one.name] })),
        () => store.changeParticipant(participantId, written),
      )
      if (!claimed.given) return refused('name-taken', ...(claimed.by === null ? [] : [claimed.by]))
      // What they may do and see is another from now on, on every screen that they have open.
      await deps.refreshSessions()
      return answer((await store.findParticipant(participantId)) ?? before)
    },

    async givePin(by, meetingId, participantId) {
      if (!setsUp(by, meetingId)) return refused('not-yours-to-do')
      const participant = (await store.listParticipants(meetingId)).find(({ id }) => id === participantId)
      if (participant === undefined) return refused('not-found', participantId)
      const meetingCode = await meetingCodeOf(meetingId)
      const expiresAt = asId<Instant>(new Date(Date.parse(deps.clock.now()) + PIN_LIFE_MS).toISOString())
      const pin = await drawn(async () => {
        const made = deps.makePin(meetingCode)
        await store.setPin(participantId, made.hash, expiresAt)
        return made.pin
      })
      return answer({ meetingCode, pin, expiresAt })
    },
  }
}
