/** How words come in: from anybody online, and from the secretariat's desk for those that came otherwise. */
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { instantSchema, lineSchema } from '../../schemas/textSchemas.ts'
import type { Instant } from '../ids.ts'
import {
  ContributionChanged,
  ContributionEndorsed,
  ContributionErased,
  ContributionReceived,
  ContributionWithdrawn,
} from './contributionEvents.ts'
import { declareConsultationAct } from './declare.ts'
import { everyNumbered, numbered } from './numbered.ts'
import { type CommentTarget, type Contribution, identities, type PublicConsultation } from './publicConsultation.ts'
import {
  channelSchema,
  civilDaySchema,
  commentTypeSchema,
  consultationLimits,
  groupSchema,
  identitySchema,
  languageTagSchema,
  numberSchema,
  targetSchema,
} from './schemas.ts'
import { isInGrace, stageAt } from './stageAt.ts'

const comments = z.array(z.strictObject({ target: targetSchema, type: commentTypeSchema })).min(1).max(consultationLimits.comments)
const named = {
  organisation: lineSchema(consultationLimits.nameCharacters),
  country: lineSchema(consultationLimits.nameCharacters),
}

const everyone = ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'] as const

/**
 * Words come in online. `digest` stands for them: they are kept outside the ledger (rule PC20). `begunAt`: when the form
 * was begun. `held`: a person looks at it first, whatever the visibility (rule PC13).
 */
export const contribute = declareConsultationAct('contribute', {
  command: {
    group: groupSchema,
    lang: languageTagSchema,
    identity: identitySchema,
    digest: z.string(),
    begunAt: instantSchema,
    held: z.boolean(),
    comments,
  },
  options: named,
  allowed: [{ to: everyone, during: ['open', 'closed', 'reported', 'answered', 'final'] }],
  on: [],
  decide(consultation, command, { at }) {
    if (stageAt(consultation, at) !== 'open' && !isInGrace(consultation, command.begunAt, at)) {
      return refuse('public-consultation-closed', consultation.closesAt)
    }
    if (identities.indexOf(command.identity) < identities.indexOf(consultation.identity)) {
      return refuse('identity-too-low', consultation.identity)
    }
    const { held, begunAt: _, type: __, organisation = null, country = null, ...given } = command
    const received = receive(consultation, command.comments, held)
    if ('code' in received) return refuse(received.code, ...received.concerns)
    return accept(
      ContributionReceived({
        ...given,
        organisation,
        country,
        channel: 'online',
        late: false,
        provenance: null,
        ...received,
      }),
    )
  },
})

/** The secretariat enters what came by e-mail, on paper, or was said, with its provenance; after the deadline as late (rules PC8, PC19). */
export const enterContribution = declareConsultationAct('enterContribution', {
  command: {
    group: groupSchema,
    lang: languageTagSchema,
    channel: channelSchema,
    digest: z.string(),
    receivedOn: civilDaySchema,
    comments,
  },
  options: { ...named, speakerApproved: z.enum(['yes', 'no', 'not-asked']) },
  allowed: [{ to: ['secretariat'], during: ['open', 'closed', 'reported'] }],
  on: [],
  decide(consultation, command, { actor, at }) {
    const { receivedOn, speakerApproved = null, organisation = null, country = null, type: _, ...given } = command
    if (actor.participantId === null) return refuse('not-yours-to-do')
    const received = receive(consultation, command.comments, false)
    if ('code' in received) return refuse(received.code, ...received.concerns)
    return accept(
      ContributionReceived({
        ...given,
        organisation,
        country,
        identity: 'declared',
        late: stageAt(consultation, at) !== 'open',
        provenance: { receivedOn, enteredBy: actor.participantId, speakerApproved },
        ...received,
      }),
    )
  },
})

type Sent = { readonly target: CommentTarget; readonly type: z.output<typeof commentTypeSchema> }
type Received = Pick<z.output<typeof ContributionReceived.schema>, 'number' | 'comments'>
type Refusing = { readonly code: RefusalCode; readonly concerns: readonly string[] }

/** Numbers and states for what came in; or what stands against it. */
function receive(consultation: PublicConsultation, sent: readonly Sent[], held: boolean): Received | Refusing {
  if (
    consultation.contributions.size >= consultationLimits.contributions ||
    consultation.comments.size + sent.length > consultationLimits.allComments
  ) {
    return { code: 'quota-reached', concerns: [] }
  }
  for (const { target } of sent) {
    const wrong = misplaced(consultation, target)
    if (wrong !== null) return wrong
  }
  const state = held || consultation.visibility === 'moderated' ? 'awaiting' : 'published'
  return {
    number: consultation.contributions.size + 1,
    comments: sent.map(({ target, type }, nth) => ({
      number: consultation.comments.size + nth + 1,
      target: keptTarget(target),
      type,
      state,
    })),
  }
}

/** What a target names has to be in the frozen text, letter for letter: it is never looked for by likeness (rule PC2). */
function misplaced({ documents }: PublicConsultation, target: CommentTarget): Refusing | null {
  const document = documents.find(({ id }) => id === target.document)
  if (document === undefined) return { code: 'not-found', concerns: [target.document] }
  const { paragraphId, after, quote } = target
  if (paragraphId !== undefined && after !== undefined) return { code: 'target-ambiguous', concerns: [] }
  const named = paragraphId ?? after ?? null
  const paragraph = document.paragraphs.find(({ id }) => id === named)
  if (named !== null && paragraph === undefined) return { code: 'not-found', concerns: [named, document.revision] }
  if (quote === undefined) return null
  if (paragraphId === undefined || paragraph === undefined) return { code: 'quote-not-found', concerns: [] }
  const words = `${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`
  return quote.exact !== '' && paragraph.text.includes(words) ? null : { code: 'quote-not-found', concerns: [paragraph.id] }
}

function keptTarget({ document, paragraphId, after, quote }: CommentTarget): Received['comments'][number]['target'] {
  return {
    document,
    ...(paragraphId !== undefined && { paragraphId }),
    ...(after !== undefined && { after }),
    ...(quote !== undefined && { quote }),
  }
}

/** Whoever made a contribution writes it anew, within a day and before the deadline. */
export const changeContribution = declareConsultationAct('changeContribution', {
  command: {
    number: numberSchema,
    digest: z.string(),
    comments: z.array(z.strictObject({ number: numberSchema, type: commentTypeSchema })).min(1).max(consultationLimits.comments),
  },
  allowed: [{ to: everyone, during: ['open', 'closed'] }],
  on: [],
  decide(consultation, { number, digest, comments: changed }, { at }) {
    const own = numbered(consultation.contributions, number)
    if (own === undefined) return refuse('not-found', String(number))
    if (own.state !== 'received') return refuse('contribution-gone', String(number))
    if (stageAt(consultation, at) !== 'open') return refuse('public-consultation-closed', consultation.closesAt)
    if (hoursSince(own, at) > consultationLimits.editHours) return refuse('too-late-to-change', String(number))
    const foreign = changed.find((one) => numbered(consultation.comments, one.number)?.contribution !== number)
    if (foreign !== undefined) return refuse('not-found', String(foreign.number))
    const awaits = (nth: number) => numbered(consultation.comments, nth)?.state !== 'published' || consultation.visibility === 'moderated'
    return accept(
      ContributionChanged({
        number,
        digest,
        comments: changed.map((one) => ({ ...one, state: awaits(one.number) ? 'awaiting' : 'published' })),
      }),
    )
  },
})

function hoursSince({ at }: Contribution, now: Instant): number {
  return (new Date(now).valueOf() - new Date(at).valueOf()) / 3_600_000
}

const everOpen = ['open', 'closed', 'reported', 'answered', 'final', 'cancelled'] as const

/** Its author takes it back; or whoever is named says that it was not them (rule PC5). */
export const withdrawContribution = declareConsultationAct('withdrawContribution', {
  command: { number: numberSchema, disowned: z.boolean() },
  allowed: [{ to: everyone, during: everOpen }],
  on: [],
  decide(consultation, { number, disowned }) {
    const own = numbered(consultation.contributions, number)
    if (own === undefined) return refuse('not-found', String(number))
    if (own.state !== 'received') return refuse('contribution-gone', String(number))
    return accept(ContributionWithdrawn({ number, disowned }))
  },
})

/** Takes words and author out for good, from wherever they are kept; the count stands (rule PC20). */
export const erase = declareConsultationAct('erase', {
  command: { contribution: numberSchema },
  allowed: [{ to: ['secretariat'], during: everOpen }],
  on: [],
  decide(consultation, { contribution: number }) {
    const one = numbered(consultation.contributions, number)
    if (one === undefined) return refuse('not-found', String(number))
    if (one.state === 'erased') return refuse('contribution-gone', String(number))
    return accept(ContributionErased({ number }))
  },
})

/** Somebody stands behind a contribution that everybody reads (rule PC12). */
export const endorse = declareConsultationAct('endorse', {
  command: { number: numberSchema },
  allowed: [{ to: everyone, during: ['open'] }],
  on: [],
  decide(consultation, { number }, { at }) {
    const one = numbered(consultation.contributions, number)
    const isRead = everyNumbered(consultation.comments).some(
      (comment) => comment.contribution === number && comment.state === 'published' && consultation.visibility !== 'after-close',
    )
    if (one === undefined || one.state !== 'received' || !isRead) return refuse('not-found', String(number))
    if (stageAt(consultation, at) !== 'open') return refuse('public-consultation-closed', consultation.closesAt)
    return accept(ContributionEndorsed({ number }))
  },
})
