/** Voting, for when consensus has failed: by roll call of delegations, in parts where the chair divides the question. */
import type { DelegationId, Instant, ParagraphId, ProposalId, VoteId } from '../ids.ts'
import type { Actor } from '../meeting/roles.ts'
import type { Majority } from '../rules/rules.ts'

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
  /** By which rule of the meeting it is counted; absent where the meeting had set none (rule VO6). */
  readonly majority?: Majority
  readonly quorum?: number
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
 * Whether a part is carried: by simple majority more yes than no; by two thirds of those voting yes or no; by consensus
 * when nobody votes no. Somebody says yes in each of them (rule VO6).
 */
function isCarried(yes: number, no: number, majority: Majority): boolean {
  switch (majority) {
    case 'simple':
      return yes > no
    case 'two-thirds':
      return yes > 0 && yes >= 2 * no
    case 'consensus':
      return yes > 0 && no === 0
    default:
      return majority satisfies never
  }
}

/**
 * The result as the roll stands. A part is carried by more yes than no among those present and voting; abstaining is being
 * present. Where the question was divided, the whole falls if every part falls (rules 19 and 40 of the model).
 */
export function countVote({
  parts,
  roll,
  entitled,
  majority = 'simple',
  quorum: set,
}: Vote): Omit<NonNullable<Vote['result']>, 'at'> {
  const tallies = parts.map((part, nth): VoteTally => {
    const count = (ballot: Ballot): number => roll.filter((one) => one.part === nth && one.ballot === ballot).length
    const yes = count('yes')
    const no = count('no')
    return { part, yes, no, abstain: count('abstain'), carried: isCarried(yes, no, majority) }
  })
  const present = new Set(roll.map(({ delegationId }) => delegationId)).size
  // More than are entitled can never come: then all of them are needed.
  const quorum = set === undefined ? quorumOf(entitled.length) : Math.min(set, entitled.length)
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
