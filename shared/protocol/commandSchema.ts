import { bracketKinds, proposalActs, stances } from '@tawafuq/domain/statement'
import { z } from 'zod'
import { actSchema } from './actSchema.ts'
import { paragraphKindSchema } from './blockSchema.ts'
import { consentSchema } from './consentSchema.ts'
import { givenInstantSchema } from './givenInstantSchema.ts'
import {
  bracketIdSchema,
  delegationIdSchema,
  objectionIdSchema,
  paragraphIdSchema,
  proposalIdSchema,
} from './idSchemas.ts'
import { limits } from './limits.ts'
import { namedRangeSchema } from './namedRangeSchema.ts'
import { liftOptions, liftShape, negotiationCommands } from './negotiationCommands.ts'
import { quoteSchema } from './quoteSchema.ts'
import { paragraphTextSchema, reasonSchema, seenTextSchema, textSchema } from './textSchemas.ts'

const paragraphId = paragraphIdSchema
const bracketId = bracketIdSchema
const objectionId = objectionIdSchema
const proposalId = proposalIdSchema
const after = paragraphIdSchema.nullable()
const text = paragraphTextSchema
const reason = reasonSchema

const act = actSchema
const quote = quoteSchema
const instant = givenInstantSchema
const range = namedRangeSchema

/** Every act. Whether a reason or grounds say anything is for the domain to judge. */
export const commandSchemas = [
  act('openNegotiation', {}),
  act('returnToDrafting', {}),
  act('suspend', {}),
  act('resume', {}),
  act('insertParagraph', { after, kind: paragraphKindSchema, text }, { level: z.int().min(0).max(limits.level) }),
  act('moveParagraph', { paragraphId, after }),
  act('strikeParagraph', { paragraphId, reason }),
  act('placeBracket', { paragraphId, kind: z.enum(bracketKinds) }, { quote, range, reason, dueAt: instant }).refine(
    (given) => (given.quote === undefined) !== (given.range === undefined),
    { path: ['quote'], params: { say: 'quote-or-range' } },
  ),
  act('liftBracket', liftShape, { ...liftOptions, consent: consentSchema }),
  act('positionOnBracket', { bracketId, stance: z.enum(stances) }),
  act('lodgeObjection', { paragraphId, grounds: reason }, { counterText: text }),
  act('withdrawObjection', { objectionId }),
  act('giveRuling', { objectionId, outcome: z.enum(['met', 'reservation']), reason }),
  act('draftProposal', { paragraphId, act: z.enum(proposalActs) }, { text }),
  act('tableProposal', { proposalId }),
  act(
    'receiveProposal',
    { paragraphId, delegationId: delegationIdSchema, act: z.enum(proposalActs) },
    { text, author: textSchema(200) },
  ),
  act('supportProposal', { proposalId }, { as: z.enum(['support', 'cosponsor']) }),
  act('withdrawProposal', { proposalId }),
  act('decideProposal', { proposalId, outcome: z.enum(['apply', 'bracket', 'decline']) }, { reason }),
  act('putOnFloor', { paragraphId }),
  act('agreeParagraph', { paragraphId, textSeen: seenTextSchema }),
  act('reopenParagraph', { paragraphId, reason }),
  act('openSilence', { until: instant }, { textHashSeen: textSchema(128) }),
  act('breakSilence', { paragraphIds: z.array(paragraphId).min(1).max(limits.brokenParagraphs), reason }),
  act('adoptStatement', { textHashSeen: textSchema(128) }),
  ...negotiationCommands,
] as const

export const commandSchema = z.discriminatedUnion('type', commandSchemas).meta({ id: 'Command' })

/** The names of all commands, as they are told to one who sends another. */
export const commandTypes: readonly string[] = commandSchemas.map((schema) => schema.shape.type.value)
