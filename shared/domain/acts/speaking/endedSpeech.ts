import type { Instant } from '../ids.ts'
import { secondsBetweenInstants } from '../instants.ts'
import { SpeechEnded } from './events.ts'
import { type Speech, secondsSpoken } from './speaking.ts'

/** The end of a speech at an instant; `broken` by a point of order, what is left of its time waits. */
export function endedSpeech(speech: Speech, at: Instant, broken = false): ReturnType<typeof SpeechEnded> {
  const { id: requestId, participantId, delegationId, endsAt } = speech
  const seconds = secondsSpoken(speech, at)
  const left = endsAt === null ? 0 : secondsBetweenInstants(at, endsAt)
  return SpeechEnded({
    requestId,
    participantId,
    delegationId,
    seconds,
    ...(broken && left > 0 && { secondsLeft: left }),
  })
}
