import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { requestIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { laterInstant } from '../instants.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { endedSpeech } from './endedSpeech.ts'
import { SpeechBegun } from './events.ts'

/**
 * Gives the floor to one who asked for it, for so many seconds, or as the time limit says. Whoever has it yields: a
 * speech within its time that a point of order breaks off goes on with what was left (rules SP1, SP4).
 */
export const giveFloor = declareMeetingAct('giveFloor', {
  command: { requestId: requestIdSchema },
  options: { seconds: z.int().min(1).max(limits.speechSeconds) },
  allowed: ['chair', 'secretariat'],
  decide(proceedings, command, { at }) {
    const { requestId } = command
    const request = proceedings.requests.find(({ id }) => id === requestId)
    if (request === undefined) return refuse('not-found', requestId)
    const { participantId, delegationId, as, secondsLeft } = request
    const { speaking } = proceedings
    const seconds = command.seconds ?? secondsLeft ?? proceedings.timeLimit
    const endsAt = seconds === null ? null : laterInstant(at, seconds)
    const begun = SpeechBegun({ requestId, participantId, delegationId, as, seconds, endsAt })
    if (speaking === null) return accept(begun)
    const breaksOff = as === 'point-of-order' && speaking.as !== 'point-of-order'
    return accept(endedSpeech(speaking, at, breaksOff), begun)
  },
})
