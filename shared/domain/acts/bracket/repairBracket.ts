import { accept, refuse } from '../../engine/decision.ts'
import { bracketIdSchema } from '../../schemas/idSchemas.ts'
import { quoteSchema } from '../../schemas/quoteSchema.ts'
import { declareAct } from '../declare.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whereBracketStands } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findBracket, findParagraph } from '../standing.ts'
import { BracketRepaired } from './events.ts'
import { findQuote } from './findQuote.ts'
import { ownsBracket } from './ownsBracket.ts'

/** Puts a torn bracket back round the words quoted. It stays the same bracket, with its owner and its course (rule BR6). */
export const repairBracket = declareAct('repairBracket', {
  command: { bracketId: bracketIdSchema, quote: quoteSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: atWork }],
  on: [{ on: 'a torn bracket in it', verdicts: whereBracketStands }],
  reads: (statement, { bracketId }) => ({ room: openRoom(statement, findBracket(statement, bracketId)?.paragraphId) }),
  decide(statement, command, { actor, reading }) {
    const bracket = findBracket(statement, command.bracketId)
    const paragraph = bracket && findParagraph(statement, bracket.paragraphId)
    if (bracket === undefined || paragraph === undefined) return refuse('not-found', command.bracketId)
    if (bracket.lifted !== null) return refuse('bracket-lifted', bracket.id)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    if (reading === null) return refuse('draft-closed', paragraph.id)
    if (actor.role === 'delegate' && !ownsBracket(actor, bracket)) return refuse('bracket-of-another', bracket.id)
    const span = reading.spans.find(({ bracketId }) => bracketId === bracket.id)
    if (span !== undefined && span.start !== null && span.end !== null) return refuse('bracket-whole', bracket.id)
    const range = findQuote(reading.text, command.quote)
    if (typeof range === 'string') return refuse(range, paragraph.id)
    return accept(
      BracketRepaired({
        bracketId: bracket.id,
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        quote: command.quote,
        range,
      }),
    )
  },
})
