import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { findQuote, quoteOf, type TextRange } from '../findQuote.ts'
import { asId, type BracketId } from '../ids.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Marks words as not agreed. The bracket is its delegation's, or in person that of one who has none (rule BR1). */
export function placeBracket(
  statement: Statement,
  command: CommandOf<'placeBracket'>,
  circumstances: Circumstances,
): Decision {
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
  return accept({
    type: 'BracketPlaced',
    bracketId: asId<BracketId>(freshId),
    paragraphId: paragraph.id,
    draft: paragraph.draft.number,
    kind: command.kind,
    reason: command.reason?.trim() || null,
    quote: command.quote ?? quoteOf(reading.text, range),
    range,
    delegationId: actor.delegationId,
    ...(command.dueAt === undefined ? {} : { dueAt: command.dueAt }),
  })
}

/** Where the words stand; a named range of which nothing is left, or that cuts a sign in half, names nothing. */
function rangeOf(
  { quote }: CommandOf<'placeBracket'>,
  text: string,
  { range }: Circumstances,
): TextRange | 'quote-not-found' | 'quote-ambiguous' {
  if (quote !== undefined) return findQuote(text, quote)
  if (range === undefined || range === null || range.start >= range.end) return 'quote-not-found'
  return text.slice(range.start, range.end).isWellFormed() ? range : 'quote-not-found'
}
