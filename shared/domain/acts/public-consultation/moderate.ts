import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { CommentModerated } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { moderationOutcomes, moderationReasons } from './publicConsultation.ts'
import { numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** Publishes a comment, holds it, blacks out a part of it, or refuses it, with its reason (rule PC10). */
export const moderate = declareConsultationAct('moderate', {
  command: { comment: numberSchema, outcome: z.enum(moderationOutcomes) },
  options: {
    reason: z.enum(moderationReasons),
    redact: z.array(z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) })).max(100),
  },
  allowed: [{ to: ['secretariat'], during: workedOn }],
  on: [],
  decide(consultation, { comment, outcome, reason = null, redact = [] }, { actor }) {
    const one = numbered(consultation.comments, comment)
    if (actor.participantId === null) return refuse('not-yours-to-do')
    if (one === undefined) return refuse('not-found', String(comment))
    if (numbered(consultation.contributions, one.contribution)?.state !== 'received')
      return refuse('contribution-gone', String(one.contribution))
    if (reason === null && (outcome === 'refuse' || redact.length > 0)) return refuse('reason-missing')
    if (one.appeal?.decided != null) return refuse('appeal-decided', String(comment))
    const spans = outcome === 'publish' && redact.length > 0 ? { redact: redact.map((span) => ({ ...span })) } : {}
    return accept(CommentModerated({ comment, outcome, reason, ...spans, by: actor.participantId }))
  },
})
