/** The events of the acts in negotiationCommands.ts, as `shared/domain/events.ts` has them. */
import { lights } from '@tawafuq/domain/lights'
import { linkKinds } from '@tawafuq/domain/link'
import { ballots } from '@tawafuq/domain/vote'
import { z } from 'zod'
import { paragraphKindSchema } from './blockSchema.ts'
import { doneSchema } from './doneSchema.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  explanationIdSchema,
  lateTextIdSchema,
  linkIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
  remarkIdSchema,
  voteIdSchema,
} from './idSchemas.ts'
import { remarkSubjectSchema } from './remarkSubjectSchema.ts'
import { instantSchema } from './textSchemas.ts'
import { voteSubjectSchema } from './voteSubjectSchema.ts'

const bracketId = bracketIdSchema
const delegationId = delegationIdSchema
const linkId = linkIdSchema
const paragraphId = paragraphIdSchema
const objectionId = objectionIdSchema
const proposalId = proposalIdSchema
const votes = z.int().min(0)
const count = z.int().min(1)
const draft = z.int().min(1)
const text = z.string()
const words = z.string().nullable()

export const quoteAnswerSchema = z.object({ exact: text, prefix: text.exactOptional(), suffix: text.exactOptional() })
export const rangeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) })

const offset = z.int().min(0).nullable()
const revisionParagraph = z
  .object({
    id: paragraphId,
    kind: paragraphKindSchema,
    level: z.int().min(0),
    label: words,
    text,
    spans: z.array(z.object({ bracketId, start: offset, end: offset })).exactOptional(),
  })
  .meta({ id: 'RevisionParagraph' })

export const negotiationEvents = [
  doneSchema('LateTextOffered', {
    lateTextId: lateTextIdSchema,
    paragraphId,
    draft,
    delegationId: delegationId.nullable(),
    text,
    base: text,
  }),
  doneSchema('LateTextSettled', { lateTextId: lateTextIdSchema, paragraphId, note: words }),
  doneSchema('BracketRepaired', { bracketId, paragraphId, draft, quote: quoteAnswerSchema, range: rangeSchema }),
  doneSchema('BracketsLinked', { linkId, bracketIds: z.array(bracketId), as: z.enum(linkKinds), noText: z.boolean() }),
  doneSchema('BracketsUnlinked', { linkId, reason: words }),
  doneSchema('RemarkMade', {
    remarkId: remarkIdSchema,
    on: remarkSubjectSchema,
    paragraphId,
    delegationId: delegationId.nullable(),
    text,
  }),
  doneSchema('ObjectionConfirmed', { objectionId, paragraphId }),
  doneSchema('ObjectionDisowned', { objectionId, paragraphId, reason: words }),
  doneSchema('ConsultationBegun', { objectionId, paragraphId, note: words }),
  doneSchema('ConsultationEnded', { objectionId, paragraphId, note: words }),
  doneSchema('TextPromised', { objectionId, paragraphId, until: instantSchema }),
  doneSchema('CounterTextGiven', { objectionId, paragraphId, text }),
  doneSchema('PositionExplained', {
    explanationId: explanationIdSchema,
    on: paragraphId.nullable(),
    voteId: voteIdSchema.nullable(),
    delegationId,
    text,
  }),
  doneSchema('ReadingOpened', { reading: count, name: text, note: words, paragraphs: z.array(revisionParagraph) }),
  doneSchema('LightRaised', { paragraphId, delegationId, light: z.enum(lights), note: words }),
  doneSchema('ParagraphParked', { paragraphId, with: text, note: words }),
  doneSchema('ParagraphBroughtBack', { paragraphId, report: text }),
  doneSchema('DelegationsInvited', { proposalId, delegationIds: z.array(delegationId) }),
  doneSchema('ProposalReplaced', { proposalId, paragraphId, text, base: text }),
  doneSchema('ProposalsMerged', {
    paragraphId,
    draft,
    proposalIds: z.array(proposalId),
    contributors: z.array(delegationId),
    base: text,
    text,
    outcome: z.enum(['apply', 'bracket']),
    reason: text,
  }),
  doneSchema('ProposalsOrdered', { paragraphId, proposalIds: z.array(proposalId) }),
  doneSchema('VoteOpened', {
    voteId: voteIdSchema,
    question: text,
    on: voteSubjectSchema,
    parts: z.array(text),
    entitled: z.array(delegationId),
  }),
  doneSchema('VoteCast', { voteId: voteIdSchema, delegationId, part: votes, ballot: z.enum(ballots) }),
  doneSchema('VoteClosed', {
    voteId: voteIdSchema,
    outcome: z.enum(['carried', 'rejected', 'no-quorum']),
    tallies: z.array(z.object({ part: text, yes: votes, no: votes, abstain: votes, carried: z.boolean() })),
    present: votes,
    quorum: votes,
  }),
] as const
