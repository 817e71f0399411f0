import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Statement } from '../statement.ts'

/** A delegation's ballot on a part of the question; until the vote is closed its latest counts (rule VO2). */
export function castVote(statement: Statement, command: CommandOf<'castVote'>, { actor }: Circumstances): Decision {
  const vote = statement.votes.find(({ id }) => id === command.voteId)
  if (vote === undefined) return refuse('not-found', command.voteId)
  if (vote.result !== null) return refuse('vote-closed', vote.id)
  const { delegationId } = actor
  if (delegationId === null) return refuse('delegation-missing')
  if (!vote.entitled.includes(delegationId)) return refuse('not-entitled', vote.id)
  const part = command.part ?? 0
  if (vote.parts[part] === undefined) return refuse('not-found', vote.id)
  const { ballot } = command
  const cast = vote.roll.find((one) => one.delegationId === delegationId && one.part === part)
  return cast?.ballot === ballot ? accept() : accept({ type: 'VoteCast', voteId: vote.id, delegationId, part, ballot })
}
