/** What happens on the speakers' list. */
import { z } from 'zod'
import { BrokenLedger } from '../../engine/brokenLedger.ts'
import { saySeconds, saySpeaking } from '../../language/saySpeaking.ts'
import {
  delegationIdSchema,
  paragraphIdSchema,
  participantIdSchema,
  requestIdSchema,
  statementIdSchema,
} from '../../schemas/idSchemas.ts'
import { instantSchema } from '../../schemas/textSchemas.ts'
import type { RequestId } from '../ids.ts'
import { declareMeetingEvent } from '../proceedings/declare.ts'
import type { Proceedings } from '../proceedings/proceedings.ts'
import { type FloorRequest, speakingAs } from './speaking.ts'

const asSchema = z.enum(speakingAs)

function requestOf({ requests }: Proceedings, id: RequestId): FloorRequest {
  const found = requests.find((request) => request.id === id)
  if (found === undefined) throw new BrokenLedger(`nobody waits with the request ${id}`)
  return found
}

/** Somebody asks for the floor. */
export const FloorRequested = declareMeetingEvent('FloorRequested', {
  carries: {
    requestId: requestIdSchema,
    participantId: participantIdSchema,
    delegationId: delegationIdSchema.nullable(),
    as: asSchema,
    statementId: statementIdSchema.nullable(),
    paragraphId: paragraphIdSchema.nullable(),
  },
  evolve(proceedings, { requestId: id, participantId, delegationId, as, statementId, paragraphId }, { at, actor }) {
    const asked = { id, participantId, delegationId, as, statementId, paragraphId }
    const request = { ...asked, role: actor.role, askedAt: at, secondsLeft: null }
    return { ...proceedings, requests: [...proceedings.requests, request] }
  },
  says: ({ as, statementId, paragraphId }, { who, verb, subject }) => ({
    ar: `${verb('طلب', 'طلبت')} ${who.ar} الكلمة ${saySpeaking(as, subject(statementId, paragraphId)).ar}`,
    en: `${who.en} asked for the floor ${saySpeaking(as, subject(statementId, paragraphId)).en}`,
  }),
})

/** A request is taken back by those who made it, or taken from the list. */
export const RequestWithdrawn = declareMeetingEvent('RequestWithdrawn', {
  carries: {
    requestId: requestIdSchema,
    participantId: participantIdSchema,
    delegationId: delegationIdSchema.nullable(),
  },
  evolve(proceedings, { requestId }) {
    requestOf(proceedings, requestId)
    return { ...proceedings, requests: proceedings.requests.filter(({ id }) => id !== requestId) }
  },
  says: ({ participantId, delegationId }, { who, verb, actor, speaker }) =>
    actor.participantId === participantId || (delegationId !== null && actor.delegationId === delegationId)
      ? { ar: `${verb('سحب', 'سحبت')} ${who.ar} طلب الكلمة`, en: `${who.en} withdrew the request for the floor` }
      : {
          ar: `${verb('رفع', 'رفعت')} ${who.ar} طلب ${speaker(participantId, delegationId).ar} من قائمة المتكلمين`,
          en: `${who.en} took the request of ${speaker(participantId, delegationId).en} from the speakers’ list`,
        },
})

/** Somebody has the floor. */
export const SpeechBegun = declareMeetingEvent('SpeechBegun', {
  carries: {
    requestId: requestIdSchema,
    participantId: participantIdSchema,
    delegationId: delegationIdSchema.nullable(),
    as: asSchema,
    seconds: z.int().nullable(),
    endsAt: instantSchema.nullable(),
  },
  evolve(proceedings, { requestId, endsAt }, { at }) {
    const request = requestOf(proceedings, requestId)
    return {
      ...proceedings,
      requests: proceedings.requests.filter(({ id }) => id !== requestId),
      speaking: { ...request, begunAt: at, endsAt, endedAt: null },
    }
  },
  says: ({ participantId, delegationId, as, seconds }, { who, verb, speaker }) => {
    const to = speaker(participantId, delegationId)
    const of = saySpeaking(as, null)
    const limit = seconds === null ? { ar: '', en: '' } : saySeconds(seconds)
    return {
      ar: `${verb('أعطى', 'أعطت')} ${who.ar} الكلمة إلى ${to.ar} ${of.ar}${limit.ar && ` لمدة ${limit.ar}`}`,
      en: `${who.en} gave the floor to ${to.en} ${of.en}${limit.en && ` for ${limit.en}`}`,
    }
  },
})

/** A speech is over, or broken off by a point of order: then what was left of it waits. */
export const SpeechEnded = declareMeetingEvent('SpeechEnded', {
  carries: {
    requestId: requestIdSchema,
    participantId: participantIdSchema,
    delegationId: delegationIdSchema.nullable(),
    seconds: z.int(),
    secondsLeft: z.int().exactOptional(),
  },
  evolve(proceedings, { requestId, secondsLeft }, { at }) {
    const { speaking } = proceedings
    if (speaking?.id !== requestId) throw new BrokenLedger(`nobody speaks on the request ${requestId}`)
    const ended = { ...proceedings, speaking: null, speeches: [...proceedings.speeches, { ...speaking, endedAt: at }] }
    if (secondsLeft === undefined) return ended
    const { begunAt: _begun, endsAt: _ends, endedAt: _ended, ...request } = speaking
    return { ...ended, requests: [{ ...request, secondsLeft }, ...proceedings.requests] }
  },
  says: ({ participantId, delegationId, seconds, secondsLeft }, { speaker }) => {
    const { ar, en } = speaker(participantId, delegationId)
    const took = saySeconds(seconds)
    return secondsLeft === undefined
      ? { ar: `انتهت كلمة ${ar} بعد ${took.ar}`, en: `${en} finished speaking after ${took.en}` }
      : {
          ar: `قُطعت كلمة ${ar} بعد ${took.ar} بنقطة نظام، وتُستأنف بعدها`,
          en: `${en} was broken off by a point of order after ${took.en}, to go on after it`,
        }
  },
})

/** No more requests are taken, but for points of order and rights of reply. */
export const SpeakersListClosed = declareMeetingEvent('SpeakersListClosed', {
  carries: {},
  evolve: (proceedings) => ({ ...proceedings, listClosed: true }),
  says: (_, { who, verb }) => ({
    ar: `${verb('أقفل', 'أقفلت')} ${who.ar} قائمة المتكلمين`,
    en: `${who.en} closed the speakers’ list`,
  }),
})

/** Requests are taken again. */
export const SpeakersListOpened = declareMeetingEvent('SpeakersListOpened', {
  carries: {},
  evolve: (proceedings) => ({ ...proceedings, listClosed: false }),
  says: (_, { who, verb }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} فتح قائمة المتكلمين`,
    en: `${who.en} opened the speakers’ list again`,
  }),
})

/** How long a speech may take from now on. */
export const TimeLimitSet = declareMeetingEvent('TimeLimitSet', {
  carries: { seconds: z.int().nullable() },
  evolve: (proceedings, { seconds }) => ({ ...proceedings, timeLimit: seconds }),
  says: ({ seconds }, { who, verb }) =>
    seconds === null
      ? {
          ar: `${verb('رفع', 'رفعت')} ${who.ar} الحد الزمني للكلمات`,
          en: `${who.en} lifted the time limit of speeches`,
        }
      : {
          ar: `${verb('حصر', 'حصرت')} ${who.ar} مدة الكلمة في ${saySeconds(seconds).ar}`,
          en: `${who.en} limited speeches to ${saySeconds(seconds).en}`,
        },
})
