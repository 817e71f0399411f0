import type { Instant } from '@tawafuq/domain/ids'
import { linkKinds } from '@tawafuq/domain/link'
import { bracketKinds, proposalActs, stances } from '@tawafuq/domain/statement'
import { z } from 'zod'
import { paragraphKindSchema } from './blockSchema.ts'
import { consentSchema } from './consentSchema.ts'
import { bracketIdSchema, linkIdSchema, objectionIdSchema, paragraphIdSchema, proposalIdSchema } from './idSchemas.ts'
import { limits } from './limits.ts'
import { remarkSubjectSchema } from './remarkSubjectSchema.ts'
import { requestSchema } from './requestSchema.ts'
import { paragraphTextSchema, reasonSchema, textSchema } from './textSchemas.ts'

const paragraphId = paragraphIdSchema
const bracketId = bracketIdSchema
const objectionId = objectionIdSchema
const proposalId = proposalIdSchema
const after = paragraphIdSchema.nullable()
const text = paragraphTextSchema
const reason = reasonSchema

/** A W3C TextQuoteSelector against the draft as it is. */
const quote = requestSchema(
  { exact: paragraphTextSchema },
  { prefix: textSchema(limits.quoteContextCharacters), suffix: textSchema(limits.quoteContextCharacters) },
)

/** Any instant of ISO 8601, kept in UTC. What is no instant passes through, to be refused for its form. */
const instant = z.iso.datetime({ offset: true }).overwrite((given) => {
  const at = new Date(given)
  return Number.isNaN(at.valueOf()) ? given : at.toISOString()
}) as unknown as z.ZodType<Instant, string>

const liftOutcome = z.enum(['keep', 'drop', 'replace', 'choose'])

function several<Schema extends z.ZodType>(schema: Schema) {
  return z.array(schema).min(1).max(limits.namedAtOnce)
}

function act<
  const Type extends string,
  Required extends z.ZodRawShape,
  Options extends z.ZodRawShape = Record<never, never>,
>(type: Type, required: Required, optional?: Options) {
  return requestSchema({ type: z.literal(type), ...required }, optional).meta({ id: type })
}

/** Every act. Whether a reason or grounds say anything is for the domain to judge. */
export const commandSchemas = [
  act('openNegotiation', {}),
  act('returnToDrafting', {}),
  act('suspend', {}),
  act('resume', {}),
  act('insertParagraph', { after, kind: paragraphKindSchema, text }, { level: z.int().min(0).max(limits.level) }),
  act('moveParagraph', { paragraphId, after }),
  act('strikeParagraph', { paragraphId, reason }),
  act('placeBracket', { paragraphId, quote, kind: z.enum(bracketKinds) }, { reason, dueAt: instant }),
  act('liftBracket', { bracketId, outcome: liftOutcome }, { text, noText: z.boolean(), consent: consentSchema }),
  act('positionOnBracket', { bracketId, stance: z.enum(stances) }),
  act('lodgeObjection', { paragraphId, grounds: reason }, { counterText: text }),
  act('withdrawObjection', { objectionId }),
  act('giveRuling', { objectionId, outcome: z.enum(['met', 'reservation']), reason }),
  act('draftProposal', { paragraphId, act: z.enum(proposalActs) }, { text }),
  act('tableProposal', { proposalId }),
  act('supportProposal', { proposalId }),
  act('withdrawProposal', { proposalId }),
  act('decideProposal', { proposalId, outcome: z.enum(['apply', 'bracket', 'decline']) }, { reason }),
  act('putOnFloor', { paragraphId }),
  act('agreeParagraph', { paragraphId, textSeen: text }),
  act('reopenParagraph', { paragraphId, reason }),
  act('openSilence', { until: instant }),
  act('breakSilence', { paragraphIds: z.array(paragraphId).min(1).max(limits.brokenParagraphs), reason }),
  act('adoptStatement', { textHashSeen: textSchema(128) }),
  act(
    'liftPackage',
    { lifts: several(requestSchema({ bracketId, outcome: liftOutcome }, { text, noText: z.boolean() })) },
    { consent: consentSchema },
  ),
  act('repairBracket', { bracketId, quote }),
  act('linkBrackets', { bracketIds: several(bracketId), as: z.enum(linkKinds) }, { noText: z.boolean() }),
  act('unlinkBrackets', { linkId: linkIdSchema }, { reason }),
  act('remark', { on: remarkSubjectSchema, text: reason }),
] as const

export const commandSchema = z.discriminatedUnion('type', commandSchemas).meta({ id: 'Command' })

/** The names of all commands, as they are told to one who sends another. */
export const commandTypes: readonly string[] = commandSchemas.map((schema) => schema.shape.type.value)
