/** What the secretariat's desk and the rapporteur's do with what came in: moderation, appeals, answers, campaigns. */
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { requestSchema } from '../../schemas/requestSchema.ts'
import { lineSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import {
  AnswerFoundWanting,
  AppealDecided,
  AppealLodged,
  CampaignGrouped,
  CommentModerated,
  CommentsAnswered,
  FloodHeld,
} from './contributionEvents.ts'
import { declareConsultationAct } from './declare.ts'
import { everyNumbered, numbered } from './numbered.ts'
import { answerOutcomes, moderationOutcomes, moderationReasons } from './publicConsultation.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { isShown } from './stageAt.ts'

const workedOn = ['open', 'closed', 'reported'] as const
const redactSchema = z
  .array(z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) }))
  .max(100)

/** Publishes a comment, holds it, blacks out a part of it, or refuses it, with its reason (rule PC10). */
export const moderate = declareConsultationAct('moderate', {
  command: { comment: numberSchema, outcome: z.enum(moderationOutcomes) },
  options: { reason: z.enum(moderationReasons), redact: redactSchema },
  allowed: [{ to: ['secretariat'], during: workedOn }],
  on: [],
  decide(consultation, { comment, outcome, reason = null, redact = [] }, { actor }) {
    const one = numbered(consultation.comments, comment)
    if (actor.participantId === null) return refuse('not-yours-to-do')
    if (one === undefined) return refuse('not-found', String(comment))
    if (numbered(consultation.contributions, one.contribution)?.state !== 'received') return refuse('contribution-gone', String(one.contribution))
    if (reason === null && (outcome === 'refuse' || redact.length > 0)) return refuse('reason-missing')
    if (one.appeal?.decided != null) return refuse('appeal-decided', String(comment))
    const spans = outcome === 'publish' && redact.length > 0 ? { redact: redact.map((span) => ({ ...span })) } : {}
    return accept(CommentModerated({ comment, outcome, reason, ...spans, by: actor.participantId }))
  },
})

/** What poured in from one place waits for a person: the door says so of contributions that it let in (rule PC13). */
export const holdFlood = declareConsultationAct('holdFlood', {
  command: { contributions: z.array(numberSchema).min(1).max(consultationLimits.together) },
  allowed: [{ to: ['public'], during: workedOn }],
  on: [],
  decide(consultation, { contributions }) {
    const flooding = new Set(contributions)
    const comments = everyNumbered(consultation.comments).flatMap(({ number, contribution, state, answer: answered, moderatedAt }) =>
      flooding.has(contribution) && state === 'published' && answered === null && moderatedAt === null ? [number] : [],
    )
    return comments.length === 0 ? accept() : accept(FloodHeld({ contributions: [...flooding], comments }))
  },
})

/** The author of a refused comment asks that another person decide (rule PC11). */
export const appeal = declareConsultationAct('appeal', {
  command: { comment: numberSchema },
  allowed: [{ to: ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'], during: [...workedOn, 'answered'] }],
  on: [],
  decide(consultation, { comment }, { at }) {
    const one = numbered(consultation.comments, comment)
    if (one === undefined) return refuse('not-found', String(comment))
    if (one.state !== 'refused' || one.moderatedAt === null) return refuse('not-refused', String(comment))
    if (one.appeal !== null) return refuse('appeal-lodged', String(comment))
    if (daysBetweenInstants(one.moderatedAt, at) > consultationLimits.appealDays) return refuse('appeal-late', String(comment))
    return accept(AppealLodged({ comment }))
  },
})

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
    if (needsWords && said === null && shared === null) return refuse('words-missing')
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

/** The author of a comment says that the answer does not satisfy (rule PC16). */
export const findWanting = declareConsultationAct('findWanting', {
  command: { comment: numberSchema },
  allowed: [
    { to: ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'], during: [...workedOn, 'answered', 'final'] },
  ],
  on: [],
  decide(consultation, { comment }, { at }) {
    const one = numbered(consultation.comments, comment)
    if (one === undefined || one.answer === null) return refuse('not-found', String(comment))
    if (daysBetweenInstants(one.answer.at, at) > consultationLimits.unsatisfiedDays) return refuse('unsatisfied-late', String(comment))
    return accept(AnswerFoundWanting({ comment }))
  },
})

/** Groups contributions of one making; each still counts (rule PC12). */
export const groupCampaign = declareConsultationAct('groupCampaign', {
  command: {
    name: lineSchema(consultationLimits.nameCharacters),
    contributions: z.array(numberSchema).min(2).max(consultationLimits.together),
  },
  allowed: [{ to: ['secretariat'], during: workedOn }],
  on: [],
  decide(consultation, { name, contributions }) {
    const numbers = [...new Set(contributions)]
    const unknown = numbers.find((number) => numbered(consultation.contributions, number) === undefined)
    if (unknown !== undefined) return refuse('not-found', String(unknown))
    const taken = numbers.find((number) => numbered(consultation.contributions, number)?.campaign != null)
    if (taken !== undefined) return refuse('campaign-taken', String(taken))
    return accept(CampaignGrouped({ campaign: consultation.campaigns.length + 1, name, contributions: numbers }))
  },
})

function daysBetweenInstants(from: string, to: string): number {
  return (new Date(to).valueOf() - new Date(from).valueOf()) / 86_400_000
}
