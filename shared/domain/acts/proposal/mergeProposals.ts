import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { several } from '../../schemas/several.ts'
import { paragraphTextSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import { BracketPlaced, BracketsLinked } from '../bracket/events.ts'
import { declareAct } from '../declare.ts'
import { asId, type BracketId, type LinkId } from '../ids.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { besideBracket, whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal, standingBrackets } from '../standing.ts'
import type { Proposal } from '../statement.ts'
import { openVoteOf, voteOn } from '../vote/votes.ts'
import { alternativeStart } from './decideProposal.ts'
import { ProposalsMerged } from './events.ts'
/**
 * Makes one wording of several tabled proposals to one paragraph, applied or bracketed beside the base, and records what
 * the paragraph read, who contributed, and why (rule PR7). Like any other wording it wipes out no standing bracket (PR3).
 */
export const mergeProposals = declareAct('mergeProposals', {
  command: { proposalIds: several(proposalIdSchema), text: paragraphTextSchema, reason: reasonSchema },
  options: { outcome: z.enum(['apply', 'bracket']) },
  allowed: [{ to: ['rapporteur', 'chair'], during: atWork }],
  on: [
    { on: 'apply: two proposals to replace it', verdicts: { ...whileOpen, bracketed: 'bracket-stands' } },
    { on: 'apply: two proposals beside a bracket', verdicts: besideBracket },
    { on: 'bracket: two proposals to replace it', verdicts: whileOpen },
  ],
  reads(statement, { proposalIds: [first] }) {
    const proposal = first === undefined ? undefined : findProposal(statement, first)
    return { room: openRoom(statement, proposal?.paragraphId) }
  },
  decide(statement, command, { actor, freshId, reading }) {
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
    const merged = ProposalsMerged({
      paragraphId: paragraph.id,
      draft: paragraph.draft.number,
      proposalIds: proposals.map(({ id }) => id),
      contributors: [...new Set(proposals.map(({ delegationId }) => delegationId))],
      base,
      text,
      outcome,
      reason,
    })
    if (outcome === 'apply') return accept(merged)
    const alternative = (nth: number, start: number, exact: string): BracketPlaced =>
      BracketPlaced({
        bracketId: asId<BracketId>(`${freshId}-${nth}`),
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        kind: 'alternatives',
        reason,
        quote: { exact },
        range: { start, end: start + exact.length },
        delegationId: actor.delegationId,
      })
    return accept(
      merged,
      alternative(1, 0, base),
      alternative(2, alternativeStart(reading), text),
      BracketsLinked({
        linkId: asId<LinkId>(`${freshId}-alternatives`),
        bracketIds: [asId<BracketId>(`${freshId}-1`), asId<BracketId>(`${freshId}-2`)],
        as: 'alternatives',
        noText: false,
      }),
    )
  },
})
