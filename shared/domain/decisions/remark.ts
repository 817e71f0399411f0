import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ParagraphId, type RemarkId } from '../ids.ts'
import type { RemarkSubject } from '../remark.ts'
import { findBracket, findObjection, findProposal } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Says something on a bracket, an objection or a tabled proposal. A remark decides nothing and stays (rule RM1). */
export function remark(
  statement: Statement,
  command: CommandOf<'remark'>,
  { actor, freshId }: Circumstances,
): Decision {
  const { on } = command
  const paragraphId = paragraphOf(statement, on)
  if (paragraphId === undefined) return refuse('not-found', on.id)
  if (on.kind === 'proposal' && findProposal(statement, on.id)?.tabledAt === null) {
    return refuse('proposal-private', on.id)
  }
  if (actor.role === 'delegate' && actor.delegationId === null) return refuse('delegation-missing')
  const text = command.text.trim()
  if (text === '') return refuse('remark-empty')
  const { delegationId } = actor
  return accept({ type: 'RemarkMade', remarkId: asId<RemarkId>(freshId), on, paragraphId, delegationId, text })
}

function paragraphOf(statement: Statement, on: RemarkSubject): ParagraphId | undefined {
  switch (on.kind) {
    case 'bracket':
      return findBracket(statement, on.id)?.paragraphId
    case 'objection':
      return findObjection(statement, on.id)?.paragraphId
    case 'proposal':
      return findProposal(statement, on.id)?.paragraphId
  }
}
