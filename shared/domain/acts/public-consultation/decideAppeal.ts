import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { AppealDecided } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** Another person than the one who refused decides, with a reason. */
export const decideAppeal = declareConsultationAct('decideAppeal', {
  command: { comment: numberSchema, outcome: z.enum(['upheld', 'overturned']), reason: reasonSchema },
  allowed: [{ to: ['chair', 'secretariat'], during: [...workedOn, 'answered'] }],
  on: [],
  decide(consultation, { comment, outcome, reason }, { actor }) {
    const one = numbered(consultation.comments, comment)
    if (one === undefined) return refuse('not-found', String(comment))
    if (one.appeal === null || one.appeal.decided !== null) return refuse('no-appeal', String(comment))
    if (one.moderatedBy === actor.participantId) return refuse('appeal-own', String(comment))
    if (reason.trim() === '') return refuse('reason-missing')
    return accept(AppealDecided({ comment, decided: outcome, words: reason.trim() }))
  },
})
