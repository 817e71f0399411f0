import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findQuote } from '../findQuote.ts'
import { ownsBracket } from '../ownsBracket.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findBracket, findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Puts a torn bracket back round the words quoted. It stays the same bracket, with its owner and its course (rule BR6). */
export function repairBracket(
  statement: Statement,
  command: CommandOf<'repairBracket'>,
  { actor, reading }: Circumstances,
): Decision {
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
  return accept({
    type: 'BracketRepaired',
    bracketId: bracket.id,
    paragraphId: paragraph.id,
    draft: paragraph.draft.number,
    quote: command.quote,
    range,
  })
}
