import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { voteIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { VoteCast } from './events.ts'
import { ballots } from './votes.ts'

/** A delegation's ballot on a part of the question; until the vote is closed its latest counts (rule VO2). */
export const castVote = declareAct('castVote', {
  command: { voteId: voteIdSchema, ballot: z.enum(ballots) },
  options: { part: z.int().min(0).max(limits.namedAtOnce) },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [{ on: 'a vote on it', verdicts: inEveryState }],
  decide(statement, command, { actor }) {
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
    return cast?.ballot === ballot ? accept() : accept(VoteCast({ voteId: vote.id, delegationId, part, ballot }))
  },
})
