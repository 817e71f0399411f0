/** What comes in, and what becomes of it. Above 250 lines: the events of a contribution's course are read beside each other. */
import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { quoted } from '../../language/formatter.ts'
import { participantIdSchema, statementIdSchema } from '../../schemas/idSchemas.ts'
import { amendComments, amendContributions } from '../public-consultation/amendComments.ts'
import { declareConsultationEvent } from '../public-consultation/declare.ts'
import { appendNumbered, type Numbered } from '../public-consultation/numbered.ts'
import {
  answerOutcomes,
  type Comment,
  type Contribution,
  moderationOutcomes,
  moderationReasons,
} from '../public-consultation/publicConsultation.ts'
import { sayGroup, sayModeration, sayOutcome } from '../public-consultation/sayConsultation.ts'
import {
  channelSchema,
  commentTypeSchema,
  groupSchema,
  identitySchema,
  keptTargetSchema,
  numberSchema,
  provenanceSchema,
} from '../public-consultation/schemas.ts'

const told = { concerns: () => [], visibleTo: 'everyone', changesDrafts: 'none' } as const
const toSecretariat = { ...told, notifies: ['secretariat'] } as const
const toRapporteur = { ...told, notifies: ['rapporteur'] } as const

const commentShape = {
  number: numberSchema,
  target: keptTargetSchema,
  type: commentTypeSchema,
  /** Whether it is published at once, or a person looks at it first. */
  state: z.enum(['awaiting', 'published']),
}

const untouched = {
  reason: null,
  redacted: [],
  moderatedBy: null,
  moderatedAt: null,
  appeal: null,
  answer: null,
  unsatisfied: null,
} as const

export type ContributionReceived = ValueOf<typeof ContributionReceived>
/** Words came in. They stand outside the ledger, which holds what proves them: `digest` (rule PC20). */
export const ContributionReceived = declareConsultationEvent('ContributionReceived', {
  carries: {
    number: numberSchema,
    group: groupSchema,
    channel: channelSchema,
    lang: z.string(),
    identity: identitySchema,
    organisation: z.string().nullable(),
    country: z.string().nullable(),
    late: z.boolean(),
    provenance: provenanceSchema.nullable(),
    digest: z.string(),
    /** Whoever is named is written to, and it counts once they have answered (rule PC5). */
    unconfirmed: z.literal(true).exactOptional(),
    comments: z.array(z.object(commentShape)),
  },
  evolve(consultation, event, { at }) {
    const { comments, unconfirmed, ...contribution } = event
    const { type: _, ...facts } = contribution
    return {
      ...consultation,
      contributions: appendNumbered<Contribution>(consultation.contributions, {
        ...facts,
        at,
        state: unconfirmed ? 'unconfirmed' : 'received',
        endorsements: 0,
        campaign: null,
      }),
      comments: comments.reduce<Numbered<Comment>>(
        (list, comment) => appendNumbered(list, { ...comment, contribution: event.number, ...untouched }),
        consultation.comments,
      ),
    }
  },
  says: ({ number, group, organisation, comments, late }) => ({
    ar: `${late ? 'إثبات مساهمة متأخرة رقمها' : 'ورود المساهمة رقم'} ${number} من ${organisation ?? sayGroup(group).ar}، وعدد تعليقاتها ${comments.length}`,
    en: `${late ? 'late contribution' : 'contribution'} ${number} came in from ${organisation ?? sayGroup(group).en}, with ${comments.length === 1 ? 'one comment' : `${comments.length} comments`}`,
  }),
  ...toSecretariat,
})

export type ContributionChanged = ValueOf<typeof ContributionChanged>
/** Whoever made it wrote it anew, in time; what was moderated is looked at again. */
export const ContributionChanged = declareConsultationEvent('ContributionChanged', {
  carries: {
    number: numberSchema,
    digest: z.string(),
    comments: z.array(z.object({ number: numberSchema, type: commentTypeSchema, state: commentShape.state })),
  },
  evolve(consultation, { number, digest, comments }) {
    const changed = new Map(comments.map((comment) => [comment.number, comment]))
    const amended = amendComments(consultation, [...changed.keys()], (comment) => ({
      ...comment,
      type: changed.get(comment.number)?.type ?? comment.type,
      state: changed.get(comment.number)?.state ?? comment.state,
      reason: null,
      redacted: [],
      moderatedBy: null,
      moderatedAt: null,
    }))
    return amendContributions(amended, [number], (contribution) => ({ ...contribution, digest }))
  },
  says: ({ number }) => ({
    ar: `تعديل المساهمة رقم ${number} من صاحبها`,
    en: `contribution ${number} was changed by its author`,
  }),
  ...toSecretariat,
})

export type ContributionConfirmed = ValueOf<typeof ContributionConfirmed>
/** By the link that was written to the address that it names: from now on it counts, and is read (rule PC5). */
export const ContributionConfirmed = declareConsultationEvent('ContributionConfirmed', {
  carries: { number: numberSchema },
  evolve: (consultation, { number }) =>
    amendContributions(consultation, [number], (contribution) => ({
      ...contribution,
      state: 'received',
      identity: 'email',
    })),
  says: ({ number }) => ({
    ar: `تأكيد المساهمة رقم ${number} من عنوان صاحبها`,
    en: `contribution ${number} was confirmed from its author’s address`,
  }),
  ...toSecretariat,
})

export type ContributionWithdrawn = ValueOf<typeof ContributionWithdrawn>
/** Taken back by its author; `disowned`: said to be somebody else's doing (rule PC5). */
export const ContributionWithdrawn = declareConsultationEvent('ContributionWithdrawn', {
  carries: { number: numberSchema, disowned: z.boolean() },
  evolve: (consultation, { number, disowned }) =>
    amendContributions(consultation, [number], (contribution) => ({
      ...contribution,
      state: disowned ? 'disowned' : 'withdrawn',
    })),
  says: ({ number, disowned }) =>
    disowned
      ? {
          ar: `إزالة المساهمة رقم ${number}، إذ أفاد من نُسبت إليه بأنها ليست له`,
          en: `contribution ${number} was removed: the person named says it is not theirs`,
        }
      : { ar: `سحب المساهمة رقم ${number} من صاحبها`, en: `contribution ${number} was withdrawn by its author` },
  ...toSecretariat,
})

export type ContributionErased = ValueOf<typeof ContributionErased>
/** Its words and its salt are gone for good; the entry that proved them stands, and proves nothing any more (rule PC20). */
export const ContributionErased = declareConsultationEvent('ContributionErased', {
  carries: { number: numberSchema },
  evolve: (consultation, { number }) =>
    amendContributions(consultation, [number], (contribution) => ({
      ...contribution,
      state: 'erased',
      organisation: null,
    })),
  says: ({ number }) => ({
    ar: `محو نص المساهمة رقم ${number} وبيانات صاحبها`,
    en: `the words of contribution ${number}, and whose they were, were erased`,
  }),
  ...toSecretariat,
})

export type ContributionEndorsed = ValueOf<typeof ContributionEndorsed>
/** Somebody stands behind it too: no contribution of its own (rule PC12). */
export const ContributionEndorsed = declareConsultationEvent('ContributionEndorsed', {
  carries: { number: numberSchema },
  evolve: (consultation, { number }) =>
    amendContributions(consultation, [number], (contribution) => ({
      ...contribution,
      endorsements: contribution.endorsements + 1,
    })),
  says: ({ number }) => ({ ar: `تأييد المساهمة رقم ${number}`, en: `contribution ${number} was endorsed` }),
  ...told,
  notifies: [],
})

export type CommentModerated = ValueOf<typeof CommentModerated>
/** A person looked at it (rule PC10). `redact`: the stretches that are blacked out, by UTF-16 offsets in its words. */
export const CommentModerated = declareConsultationEvent('CommentModerated', {
  carries: {
    comment: numberSchema,
    outcome: z.enum(moderationOutcomes),
    reason: z.enum(moderationReasons).nullable(),
    redact: z.array(z.object({ start: z.number().int(), end: z.number().int() })).exactOptional(),
    by: participantIdSchema,
  },
  evolve: (consultation, { comment, outcome, reason, redact = [], by }, { at }) =>
    amendComments(consultation, [comment], (one) => ({
      ...one,
      state: outcome === 'publish' ? 'published' : outcome === 'hold' ? 'held' : 'refused',
      reason,
      redacted: redact,
      moderatedBy: by,
      moderatedAt: at,
      appeal: null,
    })),
  says: ({ comment, outcome, reason, redact = [] }) => {
    const said = sayModeration(outcome, reason, redact.length > 0)
    return { ar: `${said.ar} التعليق رقم ${comment}${said.why.ar}`, en: `comment ${comment} ${said.en}${said.why.en}` }
  },
  ...toRapporteur,
})

export type FloodHeld = ValueOf<typeof FloodHeld>
/** More came from one place than people write: what has been published of it waits for a person (rule PC13). */
export const FloodHeld = declareConsultationEvent('FloodHeld', {
  carries: { contributions: z.array(numberSchema), comments: z.array(numberSchema) },
  evolve: (consultation, { comments }) =>
    amendComments(consultation, comments, (comment) => ({ ...comment, state: 'awaiting' })),
  says: ({ contributions }) => ({
    ar: `إرجاء نشر ${contributions.length} من المساهمات المتدفقة من مصدر واحد إلى أن تُراجَع`,
    en: `${contributions.length} contributions that poured in from one place wait to be looked at`,
  }),
  ...toSecretariat,
})

export type AppealLodged = ValueOf<typeof AppealLodged>
/** The author asks that another person look at a refusal (rule PC11). */
export const AppealLodged = declareConsultationEvent('AppealLodged', {
  carries: { comment: numberSchema },
  evolve: (consultation, { comment }, { at }) =>
    amendComments(consultation, [comment], (one) => ({ ...one, appeal: { at, decided: null } })),
  says: ({ comment }) => ({
    ar: `تظلّم من عدم نشر التعليق رقم ${comment}`,
    en: `the author appealed against the refusal of comment ${comment}`,
  }),
  ...told,
  notifies: ['chair', 'secretariat'],
})

export type AppealDecided = ValueOf<typeof AppealDecided>
/** Another person than the one who refused it decided. Overturned, it is published. */
export const AppealDecided = declareConsultationEvent('AppealDecided', {
  carries: { comment: numberSchema, decided: z.enum(['upheld', 'overturned']), words: z.string() },
  evolve: (consultation, { comment, decided }) =>
    amendComments(consultation, [comment], (one) => ({
      ...one,
      state: decided === 'overturned' ? 'published' : one.state,
      appeal: one.appeal && { ...one.appeal, decided },
    })),
  says: ({ comment, decided, words }) => ({
    ar: `${decided === 'overturned' ? 'قبول' : 'رد'} التظلم بشأن التعليق رقم ${comment}. السبب: ${words}`,
    en: `the appeal on comment ${comment} was ${decided === 'overturned' ? 'granted' : 'dismissed'}. Reason: ${words}`,
  }),
  ...toSecretariat,
})

export type CommentsAnswered = ValueOf<typeof CommentsAnswered>
/** What became of one comment, or of several together; a later answer replaces an earlier one (rule PC14). */
export const CommentsAnswered = declareConsultationEvent('CommentsAnswered', {
  carries: {
    comments: z.array(numberSchema),
    outcome: z.enum(answerOutcomes),
    words: z.string().nullable(),
    because: z
      .object({
        statementId: statementIdSchema,
        version: z.number().int().exactOptional(),
        proposalId: z.string().exactOptional(),
      })
      .nullable(),
    /** "Answered with number n": the comment whose answer this one shares. */
    with: numberSchema.nullable(),
  },
  evolve: (consultation, { comments, outcome, words, because, with: shared }, { at }) =>
    amendComments(consultation, comments, (comment) => ({
      ...comment,
      answer: { outcome, words, at, because, with: shared },
      unsatisfied: null,
    })),
  says: ({ comments, outcome, words }) => {
    const which =
      comments.length === 1
        ? String(comments[0])
        : `${comments.slice(0, 5).join(', ')}${comments.length > 5 ? ', …' : ''}`
    const said = sayOutcome(outcome)
    return {
      ar: `الرد على ${comments.length === 1 ? 'التعليق رقم' : 'التعليقات'} ${which.replaceAll(', ', ' و')}: ${said.ar}${words === null ? '' : `. ${quoted(words).ar}`}`,
      en: `comment${comments.length === 1 ? '' : 's'} ${which} answered: ${said.en}${words === null ? '' : `. ${quoted(words).en}`}`,
    }
  },
  ...toSecretariat,
})

export type AnswerFoundWanting = ValueOf<typeof AnswerFoundWanting>
/** The author says that the answer does not satisfy: it is printed beside it (rule PC16). */
export const AnswerFoundWanting = declareConsultationEvent('AnswerFoundWanting', {
  carries: { comment: numberSchema },
  evolve: (consultation, { comment }, { at }) =>
    amendComments(consultation, [comment], (one) => ({ ...one, unsatisfied: at })),
  says: ({ comment }) => ({
    ar: `إفادة صاحب التعليق رقم ${comment} بأن الرد غير مُرضٍ`,
    en: `the author of comment ${comment} is not satisfied with the answer`,
  }),
  ...toRapporteur,
})

export type CampaignGrouped = ValueOf<typeof CampaignGrouped>
/** Contributions of one making stand together; each still counts (rule PC12). */
export const CampaignGrouped = declareConsultationEvent('CampaignGrouped', {
  carries: { campaign: numberSchema, name: z.string(), contributions: z.array(numberSchema) },
  evolve: (consultation, { campaign, name, contributions }) => ({
    ...amendContributions(consultation, contributions, (contribution) => ({ ...contribution, campaign })),
    campaigns: [...consultation.campaigns, { number: campaign, name, contributions }],
  }),
  says: ({ name, contributions }, { who }) => ({
    ar: `جمع ${contributions.length} من المساهمات المتماثلة في حملة «${name}» من ${who.ar}`,
    en: `${who.en} grouped ${contributions.length} alike contributions as the campaign “${name}”`,
  }),
  ...toSecretariat,
})
