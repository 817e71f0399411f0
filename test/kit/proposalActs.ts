/** What people think of doing with proposals and votes: each planner aims at success where the statement stands. */
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Proposal, Statement } from '@tawafuq/domain/acts/statement'
import { openVoteOf, type VoteSubject } from '@tawafuq/domain/acts/vote/votes'
import { delegateOf, memberOf, type Plan, type Planner } from './actPlan.ts'

const tabled = ({ proposals }: Statement): readonly Proposal[] => proposals.filter(({ state }) => state === 'tabled')

const turned = <One>(some: readonly One[], where: number): One | undefined => some[where % Math.max(1, some.length)]

const proposerOf = (plan: Plan, { delegationId, draftedBy }: Proposal): Actor =>
  memberOf(plan, delegationId) ?? draftedBy

const otherThan = ({ cast, where }: Plan, { delegationId }: Proposal): Actor | undefined =>
  turned(
    cast.delegates.filter((one) => one.delegationId !== delegationId),
    where,
  )

const propose: Planner = (plan) => {
  const { statement, where } = plan
  const draft = statement.proposals.find(({ state }) => state === 'draft')
  if (draft !== undefined && where % 3 !== 1) {
    return [proposerOf(plan, draft), { type: 'tableProposal', proposalId: draft.id }]
  }
  // Mostly on one paragraph, so that there is something to merge.
  const open = statement.paragraphs.filter(({ agreement, struck }) => agreement === null && struck === null)
  const paragraphId = open[where % 7 === 0 ? 0 : open.length - 1]?.id
  if (paragraphId === undefined) return null
  const act = where % 5 === 0 ? 'insert-after' : where % 11 === 6 ? 'strike' : 'replace'
  return [delegateOf(plan), { type: 'draftProposal', paragraphId, act }]
}

const invite: Planner = (plan) => {
  const draft = plan.statement.proposals.find(({ state }) => state === 'draft')
  const guest = draft && otherThan(plan, draft)?.delegationId
  if (draft === undefined || guest === undefined || guest === null) return null
  return [proposerOf(plan, draft), { type: 'inviteToProposal', proposalId: draft.id, delegationIds: [guest] }]
}

/** One who was invited, or was not, tables what is another delegation's. */
const tableAnothers: Planner = (plan) => {
  const draft = plan.statement.proposals.find(({ state }) => state === 'draft')
  const other = draft && otherThan(plan, draft)
  return draft === undefined || other === undefined ? null : [other, { type: 'tableProposal', proposalId: draft.id }]
}

const receive: Planner = (plan) => {
  const { cast, statement, where } = plan
  const open = statement.paragraphs.filter(({ agreement, struck }) => agreement === null && struck === null)
  const paragraphId = open[where % Math.max(1, open.length)]?.id
  const delegationId = delegateOf(plan).delegationId
  if (paragraphId === undefined || delegationId === null) return null
  const act = where % 4 === 0 ? 'insert-after' : 'replace'
  return [
    cast.rapporteur,
    { type: 'receiveProposal', paragraphId, delegationId, act, text: `نص ورد مكتوباً (${where})`, author: 'كاتب' },
  ]
}

const support: Planner = (plan) => {
  const proposal = turned(tabled(plan.statement), plan.where)
  const other = proposal && otherThan(plan, proposal)
  if (proposal === undefined || other === undefined) return null
  const as = plan.where % 2 === 0 ? 'cosponsor' : 'support'
  return [other, { type: 'supportProposal', proposalId: proposal.id, as }]
}

const replace: Planner = (plan) => {
  const proposal = turned(tabled(plan.statement), plan.where)
  if (proposal === undefined) return null
  const proposalId = proposal.id
  return [proposerOf(plan, proposal), { type: 'replaceProposal', proposalId, text: `ندعو الجميع (${plan.where})` }]
}

const withdraw: Planner = (plan) => {
  const proposal = turned(tabled(plan.statement), plan.where)
  if (proposal === undefined) return null
  return [proposerOf(plan, proposal), { type: 'withdrawProposal', proposalId: proposal.id }]
}

const decideOn: Planner = ({ cast, statement, where }) => {
  const proposal = turned(tabled(statement), where)
  if (proposal === undefined) return null
  const outcome = (['apply', 'bracket', 'decline'] as const)[where % 3] ?? 'apply'
  return [cast.rapporteur, { type: 'decideProposal', proposalId: proposal.id, outcome, reason: 'قرار' }]
}

/** What the room has voted on last is mostly tried to be applied. */
const decideVoted: Planner = ({ cast, statement }) => {
  const voted = statement.votes.findLast(({ on, result }) => on.kind === 'proposal' && result !== null)
  if (voted?.on.kind !== 'proposal') return null
  const outcome = voted.result?.outcome === 'carried' ? 'decline' : 'apply'
  return [cast.rapporteur, { type: 'decideProposal', proposalId: voted.on.id, outcome, reason: 'قرار' }]
}

const merge: Planner = ({ cast, statement, where }) => {
  const [first] = tabled(statement).filter(({ act }) => act === 'replace')
  const same = tabled(statement).filter(
    ({ act, paragraphId }) => act === 'replace' && (paragraphId === first?.paragraphId || where % 5 === 4),
  )
  const proposalIds = same.map(({ id }) => id)
  const outcome = where % 2 === 0 ? 'apply' : 'bracket'
  return proposalIds.length < 2
    ? null
    : [cast.rapporteur, { type: 'mergeProposals', proposalIds, text: 'صيغة جامعة', reason: 'جمعاً', outcome }]
}

const order: Planner = ({ cast, statement }) => {
  const [first] = tabled(statement)
  if (first === undefined) return null
  const { paragraphId } = first
  const proposalIds = tabled(statement)
    .filter((one) => one.paragraphId === paragraphId)
    .map(({ id }) => id)
    .toReversed()
  return [cast.chair, { type: 'orderProposals', paragraphId, proposalIds }]
}

const vote: Planner = (plan) => {
  const { cast, statement, where } = plan
  const open = openVoteOf(statement)
  const proposal = turned(tabled(statement), where)
  if (open === undefined || where % 7 === 4) {
    if (proposal === undefined && where % 4 !== 0) return null
    const on: VoteSubject = proposal === undefined ? { kind: 'statement' } : { kind: 'proposal', id: proposal.id }
    const division = where % 3 === 0 ? { division: ['الشطر الأول', 'الشطر الثاني'] } : {}
    return [cast.chair, { type: 'openVote', question: 'هل يؤخذ به؟', on, ...division }]
  }
  if (where % 5 === 3) return [cast.chair, { type: 'closeVote', voteId: open.id }]
  const ballot = (['no', 'yes', 'no', 'abstain'] as const)[where % 4] ?? 'no'
  return [delegateOf(plan), { type: 'castVote', voteId: open.id, ballot, part: where % open.parts.length }]
}

const lateVote: Planner = (plan) => {
  const last = plan.statement.votes.at(-1)
  return last === undefined ? null : [delegateOf(plan), { type: 'castVote', voteId: last.id, ballot: 'yes' }]
}

const explainVote: Planner = (plan) => {
  const last = plan.statement.votes.findLast(({ on }) => on.kind === 'proposal')
  return last === undefined ? null : [delegateOf(plan), { type: 'explainPosition', voteId: last.id, text: 'صوّتنا …' }]
}

export const proposalActs: readonly Planner[] = [
  ...[propose, propose, propose, propose, receive, invite, tableAnothers, support, support, replace, withdraw],
  ...[decideOn, decideVoted, merge, merge, order, vote, vote, vote, lateVote, explainVote],
]
