import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Sessions } from './sessions.ts'

/** How long somebody who asked for something counts as there, in milliseconds. */
const LATELY_MS = 60_000
/** How many people are remembered. */
const REMEMBERED = 20_000

/** Sessions that note whose they are as they are used, and who was heard of lately. */
export function seenLately(
  sessions: Sessions,
  now: () => number,
): {
  readonly sessions: Sessions
  readonly isSeen: (id: ParticipantId) => boolean
  readonly ids: () => readonly ParticipantId[]
} {
  const seen = new Map<ParticipantId, number>()
  return {
    sessions: {
      ...sessions,
      async findParticipantBySession(token) {
        const participant = await sessions.findParticipantBySession(token)
        if (participant !== null) {
          seen.delete(participant.id)
          seen.set(participant.id, now())
          const [oldest] = seen.keys()
          if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
        }
        return participant
      },
    },
    ids: () => [...seen].flatMap(([id, at]) => (now() - at < LATELY_MS ? [id] : [])),
    isSeen: (id) => now() - (seen.get(id) ?? Number.NEGATIVE_INFINITY) < LATELY_MS,
  }
}
