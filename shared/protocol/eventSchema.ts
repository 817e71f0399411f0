import { bracketKinds, houseStyles, proposalActs, stances } from '@tawafuq/domain/statement'
import { confirmations } from '@tawafuq/domain/voice'
import { z } from 'zod'
import { paragraphKindSchema } from './blockSchema.ts'
import { doneSchema } from './doneSchema.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  linkIdSchema,
  meetingIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
  reservationIdSchema,
  statementIdSchema,
} from './idSchemas.ts'
import { negotiationEvents, quoteAnswerSchema, rangeSchema } from './negotiationEvents.ts'
import { bilingualAnswerSchema, instantSchema } from './textSchemas.ts'
import { directionSchema, relationSchema, wordingShape } from './wordingShape.ts'

const paragraphId = paragraphIdSchema
const bracketId = bracketIdSchema
const objectionId = objectionIdSchema
const proposalId = proposalIdSchema
const delegationId = delegationIdSchema
const draft = z.int().min(1)
const text = z.string()
const words = z.string().nullable()
const reason = z.string()
const label = z.string().nullable()
const level = z.int().min(0)
const after = paragraphIdSchema.nullable()

const done = doneSchema
const quote = quoteAnswerSchema
const range = rangeSchema

const openingParagraph = z.object({
  id: paragraphId,
  kind: paragraphKindSchema,
  level,
  label,
  notes: z.array(text).exactOptional(),
  ...wordingShape,
})

const adoptedParagraph = z.object({ id: paragraphId, kind: paragraphKindSchema, level, label, ...wordingShape })

const consent = z.object({ basis: z.enum(['consent', 'reservation']), note: text })

/** Everything that a ledger can hold, as `shared/domain/events.ts` has it. */
export const eventSchema = z
  .discriminatedUnion('type', [
    done('StatementOpened', {
      statementId: statementIdSchema,
      meetingId: meetingIdSchema,
      title: bilingualAnswerSchema,
      houseStyle: z.enum(houseStyles),
      dir: directionSchema,
      lang: text,
      paragraphs: z.array(openingParagraph),
    }),
    done('NegotiationOpened', { labels: z.array(z.object({ paragraphId, label })).exactOptional() }),
    done('ReturnedToDrafting', {}),
    done('NegotiationSuspended', {}),
    done('NegotiationResumed', {}),
    done('ParagraphInserted', {
      paragraphId,
      after,
      kind: paragraphKindSchema,
      level,
      label,
      relation: relationSchema.nullable(),
      text,
      proposalId: proposalId.exactOptional(),
    }),
    done('ParagraphMoved', { paragraphId, after }),
    done('ParagraphStruck', { paragraphId, draft, text, reason, proposalId: proposalId.exactOptional() }),
    done('BracketPlaced', {
      bracketId,
      paragraphId,
      draft,
      kind: z.enum(bracketKinds),
      reason: words,
      quote,
      range,
      delegationId: delegationId.nullable(),
      proposalId: proposalId.exactOptional(),
      dueAt: instantSchema.exactOptional(),
    }),
    done('BracketLifted', {
      bracketId,
      paragraphId,
      outcome: z.enum(['keep', 'drop', 'replace']),
      text: words,
      consent: consent.nullable(),
      linkId: linkIdSchema.exactOptional(),
    }),
    done('BracketPositionTaken', { bracketId, delegationId, stance: z.enum(stances) }),
    done('ObjectionLodged', {
      objectionId,
      paragraphId,
      delegationId,
      grounds: text,
      counterText: words,
      confirmation: z.enum(confirmations).exactOptional(),
    }),
    done('ObjectionWithdrawn', { objectionId, paragraphId }),
    done('RulingGiven', { objectionId, paragraphId, outcome: z.enum(['met', 'reservation']), reason }),
    done('ReservationRecorded', { reservationId: reservationIdSchema, paragraphId, delegationId, text }),
    done('ProposalDrafted', { proposalId, paragraphId, delegationId, act: z.enum(proposalActs) }),
    done('ProposalTabled', { proposalId, paragraphId, text: words, base: text }),
    done('ProposalReceived', {
      proposalId,
      paragraphId,
      delegationId,
      act: z.enum(proposalActs),
      text: words,
      base: text,
      author: words,
    }),
    done('ProposalSupported', { proposalId, delegationId, as: z.literal('cosponsor').exactOptional() }),
    done('ProposalWithdrawn', { proposalId }),
    done('ProposalDecided', {
      proposalId,
      paragraphId,
      outcome: z.enum(['apply', 'bracket', 'decline']),
      reason: words,
    }),
    done('FloorGiven', { paragraphId }),
    done('ParagraphAgreed', { paragraphId, draft, ...wordingShape }),
    done('ParagraphReopened', { paragraphId, draft, reason }),
    done('SilenceOpened', { until: instantSchema, textHash: text.exactOptional() }),
    done('SilenceBroken', {
      paragraphIds: z.array(paragraphId),
      delegationId,
      reason,
      labels: z.array(z.object({ paragraphId, label })).exactOptional(),
    }),
    done('StatementAdopted', { textHash: text, paragraphs: z.array(adoptedParagraph), underSilence: z.boolean() }),
    ...negotiationEvents,
  ])
  .meta({ id: 'Event' })
