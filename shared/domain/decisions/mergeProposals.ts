import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Event } from '../events.ts'
import { asId, type BracketId, type LinkId } from '../ids.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph, findProposal, standingBrackets } from '../standing.ts'
import type { Proposal, Statement } from '../statement.ts'
import { openVoteOf, voteOn } from '../vote.ts'
import { alternativeStart } from './decideProposal.ts'

/**
 * Makes one wording of several tabled proposals to one paragraph, applied or bracketed beside the base, and records what
 * the paragraph read, who contributed, and why (rule PR7). Like any other wording it wipes out no standing bracket (PR3).
 */
export function mergeProposals(
  statement: Statement,
  command: CommandOf<'mergeProposals'>,
  { actor, freshId, reading }: Circumstances,
): Decision {
  const proposals: Proposal[] = []
  for (const id of new Set(command.proposalIds)) {
    const proposal = findProposal(statement, id)
    if (proposal === undefined) return refuse('not-found', id)
    if (proposal.state === 'draft') return refuse('proposal-private', id)
    if (proposal.state !== 'tabled') return refuse('proposal-settled', id)
    proposals.push(proposal)
  }
  const [first] = proposals
  if (first === undefined || proposals.length < 2) return refuse('merge-too-small')
  const apart = proposals.filter((one) => one.paragraphId !== first.paragraphId || one.act !== 'replace')
  if (apart.length > 0 || first.act !== 'replace') return refuse('proposals-apart', ...apart.map(({ id }) => id))
  const vote = openVoteOf(statement)
  if (vote !== undefined) return refuse('vote-open', vote.id)
  // What the room has voted down does not come in by way of others (rule VO4).
  const rejected = proposals.filter(({ id }) => voteOn(statement, id) === 'rejected')
  if (rejected.length > 0) return refuse('vote-rejected', ...rejected.map(({ id }) => id))
  const paragraph = findParagraph(statement, first.paragraphId)
  if (paragraph === undefined) return refuse('not-found', first.paragraphId)
  const refused = refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  if (reading === null) return refuse('draft-closed', paragraph.id)
  const text = toNfc(command.text.trim())
  if (text === '') return refuse('proposal-empty')
  const reason = command.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const outcome = command.outcome ?? 'apply'
  const standing = standingBrackets(statement, paragraph.id)
  if (outcome === 'apply' && standing.length > 0) return refuse('bracket-stands', ...standing.map(({ id }) => id))
  const { text: base } = reading
  if (outcome === 'bracket' && base.trim() === '') return refuse('paragraph-empty', paragraph.id)
  const merged: Event = {
    type: 'ProposalsMerged',
    paragraphId: paragraph.id,
    draft: paragraph.draft.number,
    proposalIds: proposals.map(({ id }) => id),
    contributors: [...new Set(proposals.map(({ delegationId }) => delegationId))],
    base,
    text,
    outcome,
    reason,
  }
  if (outcome === 'apply') return accept(merged)
  const alternative = (nth: number, start: number, exact: string): Event => ({
    type: 'BracketPlaced',
    bracketId: asId<BracketId>(`${freshId}-${nth}`),
    paragraphId: paragraph.id,
    draft: paragraph.draft.number,
    kind: 'alternatives',
    reason,
    quote: { exact },
    range: { start, end: start + exact.length },
    delegationId: actor.delegationId,
  })
  return accept(merged, alternative(1, 0, base), alternative(2, alternativeStart(reading), text), {
    type: 'BracketsLinked',
    linkId: asId<LinkId>(`${freshId}-alternatives`),
    bracketIds: [asId<BracketId>(`${freshId}-1`), asId<BracketId>(`${freshId}-2`)],
    as: 'alternatives',
    noText: false,
  })
}
