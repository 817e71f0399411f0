import { amend, amendBracket } from '../amend.ts'
import type { EventOf } from '../events.ts'
import type { Entry } from '../ledger.ts'
import type { Statement } from '../statement.ts'

export type BracketEvent = EventOf<
  | 'BracketPlaced'
  | 'BracketLifted'
  | 'BracketPositionTaken'
  | 'BracketRepaired'
  | 'BracketsLinked'
  | 'BracketsUnlinked'
  | 'RemarkMade'
>

/** The statement after something was done to a bracket, or said of it. */
export function evolveBracket(statement: Statement, event: BracketEvent, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'BracketPlaced':
      return {
        ...statement,
        brackets: [
          ...statement.brackets,
          {
            id: event.bracketId,
            number: statement.brackets.length + 1,
            paragraphId: event.paragraphId,
            kind: event.kind,
            reason: event.reason,
            quote: event.quote,
            dueAt: event.dueAt ?? null,
            delegationId: event.delegationId,
            placedBy: actor,
            placedAt: at,
            positions: [],
            lifted: null,
          },
        ],
      }
    case 'BracketLifted':
      return amendBracket(statement, event.bracketId, (bracket) => ({
        ...bracket,
        lifted: { outcome: event.outcome, text: event.text, consent: event.consent, by: actor, at },
      }))
    case 'BracketPositionTaken':
      return amendBracket(statement, event.bracketId, (bracket) => ({
        ...bracket,
        positions: [
          ...bracket.positions.filter(({ delegationId }) => delegationId !== event.delegationId),
          { delegationId: event.delegationId, stance: event.stance },
        ],
      }))
    case 'BracketRepaired':
      return amendBracket(statement, event.bracketId, (bracket) => ({ ...bracket, quote: event.quote }))
    case 'BracketsLinked': {
      const { linkId: id, as: kind, bracketIds, noText } = event
      const link = { id, kind, bracketIds, noText, by: actor, at, dissolved: false }
      return { ...statement, links: [...statement.links, link] }
    }
    case 'BracketsUnlinked':
      return { ...statement, links: amend(statement.links, event.linkId, (link) => ({ ...link, dissolved: true })) }
    case 'RemarkMade': {
      const { remarkId: id, on, paragraphId, delegationId, text } = event
      return {
        ...statement,
        remarks: [...statement.remarks, { id, on, paragraphId, delegationId, text, by: actor, at }],
      }
    }
  }
}
