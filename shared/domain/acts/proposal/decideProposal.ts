import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import type { DecisionOf } from '../../engine/decision.ts'
import { accept, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { proposalIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import { BracketPlaced, BracketsLinked } from '../bracket/events.ts'
import type { Circumstances } from '../circumstances.ts'
import { declareAct } from '../declare.ts'
import { asId, type BracketId, type DelegationId, type LinkId, type ParagraphId } from '../ids.ts'
import { ParagraphInserted, ParagraphStruck } from '../paragraph/events.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { placeOfInsertion } from '../paragraph/placeOfInsertion.ts'
import { refuseUnlessOpen, refuseUnlessQuiet } from '../paragraph/refuseUnlessQuiet.ts'
import { besideBracket, inEveryState, whileOpen, whileQuiet } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph, findProposal, standingBrackets } from '../standing.ts'
import type { Paragraph, Proposal, Reading, Statement } from '../statement.ts'
import { openVoteOf, voteOn } from '../vote/votes.ts'
import { ProposalDecided } from './events.ts'

/**
 * Applies a tabled proposal, brackets it beside the base as alternatives, or declines it with a reason (rule PR3). `text` is
 * what is taken of its words, where that is not all (rule PR11).
 */
export const decideProposal = declareAct('decideProposal', {
  command: { proposalId: proposalIdSchema, outcome: z.enum(['apply', 'bracket', 'decline']) },
  options: { reason: reasonSchema, text: paragraphTextSchema },
  allowed: [{ to: ['rapporteur', 'chair'], during: atWork }],
  on: [
    { on: 'apply: replace it', verdicts: { ...whileOpen, bracketed: 'bracket-stands' } },
    { on: 'apply: replace it beside a bracket', verdicts: besideBracket },
    { on: 'apply: strike it', verdicts: whileQuiet },
    { on: 'apply: insert after it', verdicts: inEveryState },
    { on: 'bracket: replace or strike it', verdicts: whileOpen },
    { on: 'bracket: insert after it', verdicts: inEveryState },
    { on: 'decline', verdicts: inEveryState },
  ],
  reads: (statement, { proposalId }) => ({
    room: openRoom(statement, findProposal(statement, proposalId)?.paragraphId),
  }),
  decide(statement, command, circumstances) {
    const proposal = findProposal(statement, command.proposalId)
    const paragraph = proposal && findParagraph(statement, proposal.paragraphId)
    if (proposal === undefined || paragraph === undefined) return refuse('not-found', command.proposalId)
    if (proposal.state === 'draft') return refuse('proposal-private', proposal.id)
    if (proposal.state !== 'tabled') return refuse('proposal-settled', proposal.id)
    const vote = openVoteOf(statement)
    if (vote?.on.kind === 'proposal' && vote.on.id === proposal.id) return refuse('vote-open', vote.id)
    const voted = voteOn(statement, proposal.id)
    if (voted === 'rejected' && command.outcome !== 'decline') return refuse('vote-rejected', proposal.id)
    if (voted === 'carried' && command.outcome === 'decline') return refuse('vote-carried', proposal.id)
    const reason = command.reason?.trim() || null
    const taken = command.text === undefined ? undefined : toNfc(command.text.trim())
    const isPart = taken !== undefined && taken !== proposal.text
    if (isPart && (command.outcome === 'decline' || proposal.act === 'strike'))
      return refuse('part-of-nothing', proposal.id)
    if (isPart && taken === '') return refuse('proposal-empty', proposal.id)
    if (isPart && voted === 'carried') return refuse('vote-carried', proposal.id)
    const words = isPart ? taken : (proposal.text ?? '')
    const decided = ProposalDecided({
      proposalId: proposal.id,
      paragraphId: paragraph.id,
      outcome: command.outcome,
      reason,
      ...(isPart && { text: taken }),
    })
    switch (command.outcome) {
      case 'decline':
        return reason === null ? refuse('reason-missing') : accept(decided)
      case 'apply':
        return apply(statement, paragraph, proposal, words, decided, circumstances)
      case 'bracket':
        return bracket(statement, paragraph, proposal, words, decided, circumstances)
    }
  },
})

type Outcome = DecisionOf<
  ProposalDecided | ParagraphInserted | ParagraphStruck | BracketPlaced | BracketsLinked,
  RefusalCode
>

function apply(
  statement: Statement,
  paragraph: Paragraph,
  proposal: Proposal,
  words: string,
  decided: ProposalDecided,
  { freshId, reading }: Circumstances,
): Outcome {
  if (proposal.act === 'insert-after') return accept(decided, inserted(statement, paragraph, proposal, words, freshId))
  const refused = proposal.act === 'strike' ? refuseUnlessQuiet(statement, paragraph) : refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  if (reading === null) return refuse('draft-closed', paragraph.id)
  if (proposal.act === 'strike') {
    return accept(
      decided,
      ParagraphStruck({
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        text: reading.text,
        reason: decided.reason ?? '',
        proposalId: proposal.id,
      }),
    )
  }
  // The new words would wipe out the glyphs of what others bracketed.
  const brackets = standingBrackets(statement, paragraph.id)
  if (brackets.length > 0) return refuse('bracket-stands', ...brackets.map(({ id }) => id))
  return accept(decided)
}

function bracket(
  statement: Statement,
  paragraph: Paragraph,
  proposal: Proposal,
  words: string,
  decided: ProposalDecided,
  { actor, freshId, reading }: Circumstances,
): Outcome {
  const placed = (
    nth: number,
    paragraphId: ParagraphId,
    draft: number,
    start: number,
    exact: string,
    delegationId: DelegationId | null,
  ): BracketPlaced =>
    BracketPlaced({
      bracketId: asId<BracketId>(`${freshId}-${nth}`),
      paragraphId,
      draft,
      kind: 'alternatives',
      reason: decided.reason,
      quote: { exact },
      range: { start, end: start + exact.length },
      delegationId,
      proposalId: proposal.id,
    })
  const linked = (noText: boolean, ...numbers: readonly number[]): BracketsLinked =>
    BracketsLinked({
      linkId: asId<LinkId>(`${freshId}-alternatives`),
      bracketIds: numbers.map((nth) => asId<BracketId>(`${freshId}-${nth}`)),
      as: 'alternatives',
      noText,
    })
  if (proposal.act === 'insert-after') {
    const insertion = inserted(statement, paragraph, proposal, words, freshId)
    const alternative = placed(1, insertion.paragraphId, 1, 0, insertion.text, proposal.delegationId)
    return accept(decided, insertion, alternative, linked(true, 1))
  }
  const refused = refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  if (reading === null) return refuse('draft-closed', paragraph.id)
  const { text: base } = reading
  if (base.trim() === '') return refuse('paragraph-empty', paragraph.id)
  if (proposal.act === 'strike') {
    const alternative = placed(1, paragraph.id, paragraph.draft.number, 0, base, proposal.delegationId)
    return accept(decided, alternative, linked(true, 1))
  }
  return accept(
    decided,
    placed(1, paragraph.id, paragraph.draft.number, 0, base, actor.delegationId),
    placed(2, paragraph.id, paragraph.draft.number, alternativeStart(reading), words, proposal.delegationId),
    linked(false, 1, 2),
  )
}

/** Where the words of a bracketed alternative begin: after the base and one blank. */
export function alternativeStart(reading: Reading): number {
  return reading.text.length + 1
}

function inserted(
  statement: Statement,
  paragraph: Paragraph,
  proposal: Proposal,
  text: string,
  freshId: string,
): ParagraphInserted {
  return ParagraphInserted({
    paragraphId: asId<ParagraphId>(freshId),
    ...placeOfInsertion(statement, paragraph.id),
    kind: paragraph.kind,
    level: paragraph.level,
    label: null,
    text,
    proposalId: proposal.id,
  })
}
