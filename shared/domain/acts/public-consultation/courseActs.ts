/** The course of a public consultation: what its secretariat and its chair do with the whole of it (rule PC1). */
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { endOfDay, isCivilDay } from '../../language/civilTime.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { statementIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import type { Instant } from '../ids.ts'
import { countContributions } from './countContributions.ts'
import { declareConsultationAct } from './declare.ts'
import {
  ConsultationAnswered,
  ConsultationAttended,
  ConsultationReportPublished,
  FinalEditionNamed,
  InvitationsCounted,
  PublicConsultationAnnounced,
  PublicConsultationCancelled,
  PublicConsultationClosed,
  PublicConsultationExtended,
  PublicConsultationOpened,
  PublicConsultationReopened,
} from './events.ts'
import { everyNumbered } from './numbered.ts'
import type { PublicConsultation } from './publicConsultation.ts'
import { civilDaySchema, consultationLimits, countSchema, groupSchema } from './schemas.ts'
import { isShown, stageAt } from './stageAt.ts'

const bySecretariat = ['secretariat'] as const
const bySecretariatOrChair = ['secretariat', 'chair'] as const

/** Its page becomes public and its texts are frozen (rule PC2). */
export const announce = declareConsultationAct('announce', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['prepared'] }],
  on: [],
  reads: () => ({ documents: true }),
  decide(consultation, _, { documents = [] }) {
    const missing = consultation.asked.find(
      ({ statementId, version }) =>
        !documents.some((one) => one.statementId === statementId && one.version === version),
    )
    if (missing !== undefined) return refuse('not-found', missing.statementId, String(missing.version))
    return accept(PublicConsultationAnnounced({ documents: documents.map((one) => ({ ...one, paragraphs: [...one.paragraphs] })) }))
  },
})

/** Opens the door to everybody's words. */
export const open = declareConsultationAct('open', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['announced'] }],
  on: [],
  decide: ({ closesAt }, _, { at }) =>
    at > closesAt ? refuse('deadline-passed') : accept(PublicConsultationOpened()),
})

/** A day of the consultation's zone, to its end, or an instant. */
const untilSchema = z.union([civilDaySchema, givenInstantSchema])

/** A later deadline, for everybody, with a reason (rule PC1). */
export const extend = declareConsultationAct('extend', {
  command: { until: untilSchema, reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['announced', 'open'] }],
  on: [],
  decide(consultation, { until, reason }, { at }) {
    if (stageAt(consultation, at) === 'closed') return refuse('public-consultation-closed', consultation.closesAt)
    const moved = newDeadline(consultation, until, reason, at)
    return 'code' in moved ? refuse(moved.code) : accept(PublicConsultationExtended(moved))
  },
})

/** Opens it again after its deadline, for everybody, with a reason. */
export const reopen = declareConsultationAct('reopen', {
  command: { until: untilSchema, reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, { until, reason }, { at }) {
    if (stageAt(consultation, at) !== 'closed') return refuse('public-consultation-stage')
    const moved = newDeadline(consultation, until, reason, at)
    return 'code' in moved ? refuse(moved.code) : accept(PublicConsultationReopened(moved))
  },
})

function newDeadline(
  { closesAt, zone, extensions }: PublicConsultation,
  until: string,
  reason: string,
  at: Instant,
): { readonly from: Instant; readonly until: Instant; readonly reason: string } | { readonly code: 'reason-missing' | 'deadline-passed' | 'deadline-not-later' | 'quota-reached' } {
  const next = isCivilDay(until) ? endOfDay(until, zone) : (until as Instant)
  if (reason.trim() === '') return { code: 'reason-missing' }
  if (extensions.length >= consultationLimits.extensions) return { code: 'quota-reached' }
  if (next <= at) return { code: 'deadline-passed' }
  if (next <= closesAt) return { code: 'deadline-not-later' }
  return { from: closesAt, until: next, reason: reason.trim() }
}

/** Closes the door before its deadline. */
export const close = declareConsultationAct('close', {
  command: {},
  allowed: [{ to: bySecretariatOrChair, during: ['open'] }],
  on: [],
  decide: (consultation, _, { at }) =>
    stageAt(consultation, at) === 'closed'
      ? refuse('public-consultation-closed', consultation.closesAt)
      : accept(PublicConsultationClosed()),
})

/** Ends it for good; what came in stays counted. */
export const cancel = declareConsultationAct('cancel', {
  command: { reason: reasonSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['prepared', 'announced', 'open', 'closed', 'reported'] }],
  on: [],
  decide: (_, { reason }) =>
    reason.trim() === '' ? refuse('reason-missing') : accept(PublicConsultationCancelled({ reason: reason.trim() })),
})

/** Publishes the report; its figures are counted now, and never typed (rule PC17). */
export const publishReport = declareConsultationAct('publishReport', {
  command: {},
  allowed: [{ to: bySecretariat, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, _, { at }) {
    if (stageAt(consultation, at) !== 'closed') return refuse('public-consultation-stage')
    const counted = countContributions(everyNumbered(consultation.contributions).filter(({ late }) => !late))
    return accept(
      ConsultationReportPublished({
        counted: counted.cells.map((cell) => ({ ...cell })),
        published: everyNumbered(consultation.comments).filter((comment) => isShown(consultation, comment, at)).length,
        refused: everyNumbered(consultation.comments).filter(({ state }) => state === 'refused').length,
        late: everyNumbered(consultation.contributions).filter(({ late }) => late).length,
      }),
    )
  },
})

/** Every published comment has its answer (rule PC16). */
export const completeAnswers = declareConsultationAct('completeAnswers', {
  command: {},
  allowed: [{ to: ['secretariat', 'rapporteur', 'chair'], during: ['reported'] }],
  on: [],
  decide(consultation, _, { at }) {
    const open = everyNumbered(consultation.comments).filter((comment) => comment.answer === null && isShown(consultation, comment, at))
    return open.length > 0
      ? refuse('comments-unanswered', ...open.slice(0, 20).map(({ number }) => String(number)))
      : accept(ConsultationAnswered())
  },
})

/** Names the adopted statement that came of it. */
export const nameFinalEdition = declareConsultationAct('nameFinalEdition', {
  command: { statementId: statementIdSchema },
  allowed: [{ to: bySecretariatOrChair, during: ['answered'] }],
  on: [],
  reads: (_, { statementId }) => ({ statement: statementId }),
  decide(_, { statementId }, { statementStage = null }) {
    if (statementStage === null) return refuse('not-found', statementId)
    if (statementStage !== 'adopted') return refuse('final-not-adopted', statementId)
    return accept(FinalEditionNamed({ statementId }))
  },
})

const everAfterwards = ['prepared', 'announced', 'open', 'closed', 'reported', 'answered'] as const

/** How many of each group were invited (rule PC18). */
export const countInvitations = declareConsultationAct('countInvitations', {
  command: { invitations: z.array(z.strictObject({ group: groupSchema, count: countSchema })).max(6) },
  allowed: [{ to: bySecretariat, during: everAfterwards }],
  on: [],
  decide: (_, { invitations }) => accept(InvitationsCounted({ invitations: invitations.map((one) => ({ ...one })) })),
})

/** How many came (rule PC18). */
export const countAttendance = declareConsultationAct('countAttendance', {
  command: { onsite: countSchema, remote: countSchema },
  options: { approximately: z.boolean() },
  allowed: [{ to: bySecretariat, during: everAfterwards }],
  on: [],
  decide: (_, { onsite, remote, approximately = false }) =>
    accept(ConsultationAttended({ onsite, remote, approximately })),
})
