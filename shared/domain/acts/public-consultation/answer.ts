import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { requestSchema } from '../../schemas/requestSchema.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { CommentsAnswered } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { answerOutcomes } from './publicConsultation.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { isShown } from './stageAt.ts'

/**
 * Answers comments, one or several together (rule PC14): whatever is not taken whole needs words. `because`: the entry of
 * the statement's ledger, or the proposal, by which it was taken up. `with`: "answered with number n".
 */
export const answer = declareConsultationAct('answer', {
  command: {
    comments: z.array(numberSchema).min(1).max(consultationLimits.together),
    outcome: z.enum(answerOutcomes),
  },
  options: {
    words: reasonSchema,
    because: requestSchema(
      { statementId: statementIdSchema },
      { version: z.number().int().min(1), proposalId: z.string().max(64) },
    ),
    with: numberSchema,
  },
  allowed: [{ to: ['rapporteur', 'secretariat', 'chair'], during: ['open', 'closed', 'reported'] }],
  on: [],
  decide(consultation, { comments, outcome, words, because = null, with: shared = null }, { at }) {
    const said = words?.trim() || null
    const needsWords = outcome === 'partly' || outcome === 'not-accepted' || outcome === 'out-of-scope'
    if (needsWords && said === null && shared === null) return refuse('answer-words-missing')
    const numbers = [...new Set(comments)]
    for (const number of shared === null ? numbers : [...numbers, shared]) {
      const one = numbered(consultation.comments, number)
      if (one === undefined) return refuse('not-found', String(number))
      // Under an embargo the desk answers what it reads; nobody else reads it yet.
      const isOpen = one.state === 'published' || isShown(consultation, one, at)
      if (!isOpen) return refuse('comment-not-published', String(number))
    }
    return accept(CommentsAnswered({ comments: numbers, outcome, words: said, because, with: shared }))
  },
})
