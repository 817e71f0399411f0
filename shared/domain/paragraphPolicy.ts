/**
 * What the state of a paragraph leaves of what the policy allows: one table, which decide answers by, cell by cell
 * (rule PO4). It speaks of the best case: the one who acts may by the policy, what they name is their own where it has to
 * be, and nothing else is amiss. A deed whose subject cannot stand in a state names one that stood there before.
 */
import type { Deed } from './policy.ts'
import type { RefusalCode } from './refusals.ts'
import type { ParagraphState, Stage } from './statement.ts'

/** After adoption a paragraph is adopted or struck, and the stage refuses whatever is done; the table ends before. */
export const workingStates = [
  'open',
  'bracketed',
  'contested',
  'awaiting-text',
  'parked',
  'agreed',
  'struck',
] as const satisfies readonly ParagraphState[]
export type WorkingState = (typeof workingStates)[number]

/** Allowed, or refused with this code. */
export type Verdict = 'may' | RefusalCode

export interface StateRow {
  readonly deed: Deed
  /** Which form of the deed, where its forms are judged differently, or on what it is done. */
  readonly on: string
  /** A state is missing where no paragraph is in it in any stage in which the deed may be done. */
  readonly verdicts: Readonly<Partial<Record<WorkingState, Verdict>>>
}

type Verdicts = StateRow['verdicts']

const always: Verdicts = every('may')
const open: Verdicts = { ...always, agreed: 'paragraph-agreed', struck: 'paragraph-struck' }
const livingOnly: Verdicts = { ...always, struck: 'paragraph-struck' }
const quiet: Verdicts = {
  ...open,
  bracketed: 'bracket-stands',
  contested: 'objection-stands',
  'awaiting-text': 'objection-stands',
  parked: 'paragraph-parked',
}
const bracketStands: Verdicts = {
  ...always,
  open: 'bracket-lifted',
  agreed: 'bracket-lifted',
  struck: 'bracket-lifted',
}
const objectionStands: Verdicts = {
  ...every('objection-settled'),
  contested: 'may',
  'awaiting-text': 'may',
  parked: 'may',
}
const agreedThroughout: Verdicts = { ...every('paragraph-not-agreed'), agreed: 'may', struck: 'may' }
/** Where bracketed, contested, awaited or parked, a bracket stands in it as well. */
const besideBracket: Verdicts = {
  ...open,
  bracketed: 'bracket-stands',
  contested: 'bracket-stands',
  'awaiting-text': 'bracket-stands',
  parked: 'bracket-stands',
}
const unsettledDraft: Verdicts = { ...every('draft-open'), agreed: 'may', struck: 'may' }

function every(verdict: Verdict): Verdicts {
  return Object.fromEntries(workingStates.map((state) => [state, verdict]))
}

function row(deed: Deed, on: string, verdicts: Verdicts): StateRow {
  return { deed, on, verdicts }
}

/** Every deed has a row; one that names no paragraph is judged by all of them, or by none. */
export const paragraphPolicy: readonly StateRow[] = [
  row('read', '', always),
  row('type', '', { ...always, agreed: 'draft-closed', struck: 'draft-closed' }),

  row('openNegotiation', '', always),
  row('returnToDrafting', '', always),
  row('suspend', '', always),
  row('resume', '', always),

  row('insertParagraph', 'after it', always),
  row('moveParagraph', '', livingOnly),
  row('strikeParagraph', '', quiet),

  row('placeBracket', '', open),
  row('liftBracket', 'a bracket in it', bracketStands),
  row('liftPackage', 'a package in it', bracketStands),
  row('repairBracket', 'a torn bracket in it', bracketStands),
  row('linkBrackets', 'two brackets in it', bracketStands),
  row('unlinkBrackets', 'a package in it', always),
  row('remark', 'a bracket in it', always),
  row('remark', 'an objection to it', always),
  row('remark', 'a tabled proposal to it', always),
  row('positionOnBracket', 'a bracket in it', bracketStands),

  row('lodgeObjection', 'by one who has none', open),
  row('lodgeObjection', 'by one whose objection stands', {
    ...open,
    contested: 'objection-already-lodged',
    'awaiting-text': 'objection-already-lodged',
    parked: 'objection-already-lodged',
  }),
  row('promiseText', 'an objection to it', objectionStands),
  row('giveText', 'an objection to it', objectionStands),
  row('explainPosition', '', always),
  row('withdrawObjection', 'an objection to it', objectionStands),
  row('confirmObjection', 'an objection to it that awaits its head', objectionStands),
  row('disownObjection', 'an objection to it that awaits its head', objectionStands),
  row('beginConsultation', 'an objection to it', objectionStands),
  row('endConsultation', 'an objection to it under consultation', objectionStands),
  row('giveRuling', 'an objection to it', objectionStands),

  row('draftProposal', 'to replace or strike it', open),
  row('draftProposal', 'to insert after it', always),
  row('tableProposal', 'a private proposal to it', always),
  row('receiveProposal', 'to replace or strike it', open),
  row('receiveProposal', 'to insert after it', always),
  row('supportProposal', 'a tabled proposal to it', always),
  row('inviteToProposal', 'a private proposal to it', always),
  row('replaceProposal', 'a tabled proposal to it', always),
  row('withdrawProposal', 'a proposal to it', always),
  row('decideProposal', 'apply: replace it', { ...open, bracketed: 'bracket-stands' }),
  row('decideProposal', 'apply: replace it beside a bracket', besideBracket),
  row('decideProposal', 'apply: strike it', quiet),
  row('decideProposal', 'apply: insert after it', always),
  row('decideProposal', 'bracket: replace or strike it', open),
  row('decideProposal', 'bracket: insert after it', always),
  row('decideProposal', 'decline', always),
  row('mergeProposals', 'apply: two proposals to replace it', { ...open, bracketed: 'bracket-stands' }),
  row('mergeProposals', 'apply: two proposals beside a bracket', besideBracket),
  row('mergeProposals', 'bracket: two proposals to replace it', open),

  row('offerLateText', 'for a draft of it that is closed', always),
  row('offerLateText', 'for its present draft', unsettledDraft),
  row('settleLateText', 'late words for it', always),

  row('orderProposals', 'tabled proposals to it', always),
  row('openVote', 'on it', always),
  row('openVote', 'on a tabled proposal to it', always),
  row('castVote', 'a vote on it', always),
  row('closeVote', 'a vote on it', always),

  row('openReading', '', always),
  row('raiseLight', '', open),
  row('parkParagraph', '', { ...open, parked: 'paragraph-parked' }),
  row('bringBack', '', { ...every('paragraph-not-parked'), parked: 'may' }),
  row('putOnFloor', '', livingOnly),
  row('agreeParagraph', '', quiet),
  row('reopenParagraph', '', { ...every('paragraph-is-open'), agreed: 'may', struck: 'may' }),
  row('openSilence', 'all others agreed', agreedThroughout),
  row('breakSilence', 'naming it', { agreed: 'may', struck: 'paragraph-struck' }),
  row('closeSilence', 'before its time', { agreed: 'silence-runs', struck: 'silence-runs' }),
  row('adoptStatement', 'all others agreed', agreedThroughout),
]

/** The states that a paragraph of a statement can be in, by its stage: silence is opened on agreed text alone (rule SI1). */
export function statesIn(stage: Stage): readonly ParagraphState[] {
  switch (stage) {
    case 'drafting':
    case 'negotiating':
    case 'suspended':
      return workingStates
    case 'silence':
      return ['agreed', 'struck']
    case 'adopted':
      return ['adopted', 'struck']
  }
}
