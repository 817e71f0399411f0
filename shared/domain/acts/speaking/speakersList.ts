/** Keeping the speakers' list: closing it, opening it again, and how long each may speak. */
import { z } from 'zod'
import { accept } from '../../engine/decision.ts'
import { limits } from '../../schemas/limits.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { SpeakersListClosed, SpeakersListOpened, TimeLimitSet } from './events.ts'

/** Takes no more requests, but for points of order and rights of reply (rule SP2). */
export const closeSpeakersList = declareMeetingAct('closeSpeakersList', {
  command: {},
  allowed: ['chair', 'secretariat'],
  decide: ({ listClosed }) => (listClosed ? accept() : accept(SpeakersListClosed())),
})

export const openSpeakersList = declareMeetingAct('openSpeakersList', {
  command: {},
  allowed: ['chair', 'secretariat'],
  decide: ({ listClosed }) => (listClosed ? accept(SpeakersListOpened()) : accept()),
})

/** Limits the speeches that are yet to begin; 0 lifts the limit. */
export const setTimeLimit = declareMeetingAct('setTimeLimit', {
  command: { seconds: z.int().min(0).max(limits.speechSeconds) },
  allowed: ['chair', 'secretariat'],
  decide({ timeLimit }, { seconds }) {
    const wanted = seconds === 0 ? null : seconds
    return wanted === timeLimit ? accept() : accept(TimeLimitSet({ seconds: wanted }))
  },
})
