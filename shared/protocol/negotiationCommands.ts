/** The acts of a negotiation beyond those of the contract's first table: the same schemas that the server validates with. */
import { lights } from '@tawafuq/domain/lights'
import { linkKinds } from '@tawafuq/domain/link'
import { ballots } from '@tawafuq/domain/vote'
import { z } from 'zod'
import { actSchema } from './actSchema.ts'
import { consentSchema } from './consentSchema.ts'
import { givenInstantSchema } from './givenInstantSchema.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  lateTextIdSchema,
  linkIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
  voteIdSchema,
} from './idSchemas.ts'
import { limits } from './limits.ts'
import { quoteSchema } from './quoteSchema.ts'
import { remarkSubjectSchema } from './remarkSubjectSchema.ts'
import { requestSchema } from './requestSchema.ts'
import { lineSchema, paragraphTextSchema, reasonSchema } from './textSchemas.ts'
import { voteSubjectSchema } from './voteSubjectSchema.ts'

const bracketId = bracketIdSchema
const objectionId = objectionIdSchema
const paragraphId = paragraphIdSchema
const proposalId = proposalIdSchema
const voteId = voteIdSchema
const reason = reasonSchema

/** What becomes of one bracket, and the options of that. */
export const liftShape = { bracketId, outcome: z.enum(['keep', 'drop', 'replace', 'choose']) }
export const liftOptions = { text: paragraphTextSchema, noText: z.boolean() }

function several<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).min(1).max(limits.namedAtOnce)
}

export const negotiationCommands = [
  actSchema('liftPackage', { lifts: several(requestSchema(liftShape, liftOptions)) }, { consent: consentSchema }),
  actSchema('repairBracket', { bracketId, quote: quoteSchema }),
  actSchema('linkBrackets', { bracketIds: several(bracketId), as: z.enum(linkKinds) }, { noText: z.boolean() }),
  actSchema('unlinkBrackets', { linkId: linkIdSchema }, { reason }),
  actSchema('remark', { on: remarkSubjectSchema, text: reason }),
  actSchema('confirmObjection', { objectionId }),
  actSchema('disownObjection', { objectionId }, { reason }),
  actSchema('beginConsultation', { objectionId }, { note: reason }),
  actSchema('endConsultation', { objectionId }, { note: reason }),
  actSchema('promiseText', { objectionId, until: givenInstantSchema }),
  actSchema('giveText', { objectionId, text: paragraphTextSchema }),
  actSchema('explainPosition', { text: reason }, { paragraphId, voteId }),
  actSchema('offerLateText', { paragraphId, draft: z.int().min(1).max(999_999), text: paragraphTextSchema }),
  actSchema('settleLateText', { lateTextId: lateTextIdSchema }, { note: reason }),
  actSchema('openReading', {}, { note: reason }),
  actSchema('raiseLight', { paragraphId, light: z.enum(lights) }, { note: reason }),
  actSchema('parkParagraph', { paragraphId, with: lineSchema(limits.nameCharacters) }, { note: reason }),
  actSchema('bringBack', { paragraphId, report: reason }),
  actSchema('closeSilence', {}),
  actSchema('inviteToProposal', { proposalId, delegationIds: several(delegationIdSchema) }),
  actSchema('replaceProposal', { proposalId, text: paragraphTextSchema }),
  actSchema(
    'mergeProposals',
    { proposalIds: several(proposalId), text: paragraphTextSchema, reason },
    { outcome: z.enum(['apply', 'bracket']) },
  ),
  actSchema('orderProposals', { paragraphId, proposalIds: several(proposalId) }),
  actSchema(
    'openVote',
    { question: reason, on: voteSubjectSchema },
    { division: several(reason), entitled: several(delegationIdSchema) },
  ),
  actSchema('castVote', { voteId, ballot: z.enum(ballots) }, { part: z.int().min(0).max(limits.namedAtOnce) }),
  actSchema('closeVote', { voteId }),
] as const
