/** Questions of a statement that many decisions ask. */
import type { BracketId, DelegationId, ObjectionId, ParagraphId, ProposalId } from './ids.ts'
import { awaitsText } from './objection/promise.ts'
import type { Bracket, Objection, Paragraph, ParagraphState, Proposal, Statement } from './statement.ts'

export function findParagraph(statement: Statement, id: ParagraphId): Paragraph | undefined {
  return statement.paragraphs.find((paragraph) => paragraph.id === id)
}

export function findBracket(statement: Statement, id: BracketId): Bracket | undefined {
  return statement.brackets.find((bracket) => bracket.id === id)
}

export function findObjection(statement: Statement, id: ObjectionId): Objection | undefined {
  return statement.objections.find((objection) => objection.id === id)
}

export function findProposal(statement: Statement, id: ProposalId): Proposal | undefined {
  return statement.proposals.find((proposal) => proposal.id === id)
}

/** Whether a delegation may enter the room of a proposal while it is private (rules PR1, PR5). */
export function maySeeProposal(proposal: Proposal, delegationId: DelegationId | null): boolean {
  return delegationId !== null && (proposal.delegationId === delegationId || proposal.invited.includes(delegationId))
}

export function standingBrackets(statement: Statement, id: ParagraphId): readonly Bracket[] {
  return statement.brackets.filter((bracket) => bracket.paragraphId === id && bracket.lifted === null)
}

export function standingObjections(statement: Statement, id: ParagraphId): readonly Objection[] {
  return statement.objections.filter((objection) => objection.paragraphId === id && objection.state === 'standing')
}

/** Every paragraph that is in the text: struck ones are out of it. */
export function livingParagraphs(statement: Statement): readonly Paragraph[] {
  return statement.paragraphs.filter((paragraph) => paragraph.struck === null)
}

/**
 * The state of a paragraph is derived, never stored: an objection outweighs a bracket (rule PA1). One that is out with a
 * small group is parked whatever stands against it; where every objector has promised words, they are awaited.
 */
export function paragraphState(statement: Statement, paragraph: Paragraph): ParagraphState {
  if (paragraph.struck !== null) return 'struck'
  if (statement.adoption !== null) return 'adopted'
  if (paragraph.agreement !== null) return 'agreed'
  if (paragraph.parked !== null) return 'parked'
  const objections = standingObjections(statement, paragraph.id)
  if (objections.some((objection) => !awaitsText(objection))) return 'contested'
  if (objections.length > 0) return 'awaiting-text'
  if (standingBrackets(statement, paragraph.id).length > 0) return 'bracketed'
  return 'open'
}
