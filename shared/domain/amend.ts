/** Changes one thing of a statement, by its id. Throws BrokenLedger where nothing has that id. */
import type { BracketId, ObjectionId, ParagraphId, ProposalId } from './ids.ts'
import { BrokenLedger } from './refusals.ts'
import type { Bracket, Objection, Paragraph, Proposal, Statement } from './statement.ts'

export function amend<Id, Thing extends { readonly id: Id }>(
  things: readonly Thing[],
  id: Id,
  change: (thing: Thing) => Thing,
): readonly Thing[] {
  if (!things.some((thing) => thing.id === id)) throw new BrokenLedger(`nothing has the id ${String(id)}`)
  return things.map((thing) => (thing.id === id ? change(thing) : thing))
}

export function amendParagraph(
  statement: Statement,
  id: ParagraphId,
  change: (thing: Paragraph) => Paragraph,
): Statement {
  return { ...statement, paragraphs: amend(statement.paragraphs, id, change) }
}

export function amendBracket(statement: Statement, id: BracketId, change: (thing: Bracket) => Bracket): Statement {
  return { ...statement, brackets: amend(statement.brackets, id, change) }
}

export function amendObjection(
  statement: Statement,
  id: ObjectionId,
  change: (thing: Objection) => Objection,
): Statement {
  return { ...statement, objections: amend(statement.objections, id, change) }
}

export function amendProposal(statement: Statement, id: ProposalId, change: (thing: Proposal) => Proposal): Statement {
  return { ...statement, proposals: amend(statement.proposals, id, change) }
}
