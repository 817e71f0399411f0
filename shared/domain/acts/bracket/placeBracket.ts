import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { namedRangeSchema } from '../../schemas/namedRangeSchema.ts'
import { quoteSchema } from '../../schemas/quoteSchema.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import type { Circumstances } from '../circumstances.ts'
import { declareAct } from '../declare.ts'
import { asId, type BracketId } from '../ids.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import type { Quote } from '../statement.ts'
import { bracketKinds } from '../statement.ts'
import { BracketPlaced } from './events.ts'
import { findQuote, quoteOf, type TextRange } from './findQuote.ts'

/** Marks words as not agreed. The bracket is its delegation's, or in person that of one who has none (rule BR1). */
export const placeBracket = declareAct('placeBracket', {
  command: { paragraphId: paragraphIdSchema, kind: z.enum(bracketKinds) },
  options: { quote: quoteSchema, range: namedRangeSchema, reason: reasonSchema, dueAt: givenInstantSchema },
  eitherOf: { members: ['quote', 'range'], say: 'quote-or-range' },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: '', verdicts: whileOpen }],
  reads: (statement, { paragraphId, range }) => ({ room: openRoom(statement, paragraphId), range }),
  lays: (_, { paragraphId, reason }, actor) => ({
    kind: 'brackets',
    owner: partyOf(actor),
    paragraphId,
    words: reason?.length ?? 0,
  }),
  decide(statement, command, circumstances) {
    const { actor, at, freshId, reading } = circumstances
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    if (reading === null) return refuse('draft-closed', paragraph.id)
    if (actor.role === 'delegate' && actor.delegationId === null) return refuse('delegation-missing')
    if (command.dueAt !== undefined && command.dueAt <= at) return refuse('deadline-passed')
    const range = rangeOf(command, reading.text, circumstances)
    if (typeof range === 'string') return refuse(range, paragraph.id)
    return accept(
      BracketPlaced({
        bracketId: asId<BracketId>(freshId),
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        kind: command.kind,
        reason: command.reason?.trim() || null,
        quote: command.quote ?? quoteOf(reading.text, range),
        range,
        delegationId: actor.delegationId,
        ...(command.dueAt === undefined ? {} : { dueAt: command.dueAt }),
      }),
    )
  },
})

/** Where the words stand; a named range of which nothing is left, or that cuts a sign in half, names nothing. */
function rangeOf(
  { quote }: { readonly quote?: Quote },
  text: string,
  { range }: Circumstances,
): TextRange | 'quote-not-found' | 'quote-ambiguous' {
  if (quote !== undefined) return findQuote(text, quote)
  if (range === undefined || range === null || range.start >= range.end) return 'quote-not-found'
  return text.slice(range.start, range.end).isWellFormed() ? range : 'quote-not-found'
}
