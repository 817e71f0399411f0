/** Voting, for when consensus has failed: by roll call of delegations, in parts where the chair divides the question. */
import type { DelegationId, Instant, ParagraphId, ProposalId, VoteId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'

export const ballots = ['yes', 'no', 'abstain'] as const
export type Ballot = (typeof ballots)[number]

export type VoteSubject =
  | { readonly kind: 'paragraph'; readonly id: ParagraphId }
  | { readonly kind: 'proposal'; readonly id: ProposalId }
  | { readonly kind: 'statement' }

/** Of the whole where there is one part; of each part where the question was divided. */
export interface VoteTally {
  readonly part: string
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly carried: boolean
}

export type VoteOutcome = 'carried' | 'rejected' | 'no-quorum'

export interface Vote {
  readonly id: VoteId
  readonly number: number
  readonly question: string
  readonly on: VoteSubject
  readonly parts: readonly string[]
  readonly entitled: readonly DelegationId[]
  /** The roll: one ballot for each delegation and part, its latest. */
  readonly roll: readonly { readonly delegationId: DelegationId; readonly part: number; readonly ballot: Ballot }[]
  readonly openedBy: Actor
  readonly openedAt: Instant
  readonly result: {
    readonly outcome: VoteOutcome
    readonly tallies: readonly VoteTally[]
    readonly present: number
    readonly quorum: number
    readonly at: Instant
  } | null
}

/** One third of those entitled, rounded up (model rules of conferences, rule 19). */
export function quorumOf(entitled: number): number {
  return Math.ceil(entitled / 3)
}

/**
 * The result as the roll stands. A part is carried by more yes than no among those present and voting; abstaining is being
 * present. Where the question was divided, the whole falls if every part falls (rules 19 and 40 of the model).
 */
export function countVote({ parts, roll, entitled }: Vote): Omit<NonNullable<Vote['result']>, 'at'> {
  const tallies = parts.map((part, nth): VoteTally => {
    const count = (ballot: Ballot): number => roll.filter((one) => one.part === nth && one.ballot === ballot).length
    const yes = count('yes')
    const no = count('no')
    return { part, yes, no, abstain: count('abstain'), carried: yes > no }
  })
  const present = new Set(roll.map(({ delegationId }) => delegationId)).size
  const quorum = quorumOf(entitled.length)
  const carried = tallies.some((tally) => tally.carried)
  return { outcome: present < quorum ? 'no-quorum' : carried ? 'carried' : 'rejected', tallies, present, quorum }
}

/** The vote that is open, if one is: there is never a second. */
export function openVoteOf(statement: { readonly votes: readonly Vote[] }): Vote | undefined {
  return statement.votes.find(({ result }) => result === null)
}

/**
 * How the room voted on a proposal last, or undefined where it did not. A vote of too few decides nothing, and takes nothing
 * back that was decided before.
 */
export function voteOn(
  statement: { readonly votes: readonly Vote[] },
  id: ProposalId,
): 'carried' | 'rejected' | undefined {
  const decided = statement.votes.flatMap(({ on, result }) =>
    on.kind === 'proposal' && on.id === id && result !== null && result.outcome !== 'no-quorum' ? [result.outcome] : [],
  )
  return decided.at(-1)
}
