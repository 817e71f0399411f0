import { z } from 'zod'
import { accept } from '../../engine/decision.ts'
import { FloodHeld } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { commentsOf } from './published.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** What poured in from one place waits for a person: the door says so of contributions that it let in (rule PC13). */
export const holdFlood = declareConsultationAct('holdFlood', {
  command: { contributions: z.array(numberSchema).min(1).max(consultationLimits.together) },
  allowed: [{ to: ['public'], during: workedOn }],
  on: [],
  decide(consultation, { contributions }) {
    const flooding = [...new Set(contributions)]
    const comments = flooding.flatMap((contribution) =>
      commentsOf(consultation, contribution).flatMap(({ number, state, answer: answered, moderatedAt }) =>
        state === 'published' && answered === null && moderatedAt === null ? [number] : [],
      ),
    )
    return comments.length === 0 ? accept() : accept(FloodHeld({ contributions: flooding, comments }))
  },
})
