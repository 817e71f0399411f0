/** What may be asked of a statement. A command's `type` is the name of its decision in decisions/. */

import type {
  BracketId,
  DelegationId,
  Instant,
  LateTextId,
  LinkId,
  ObjectionId,
  ParagraphId,
  ProposalId,
  VoteId,
} from './ids.ts'
import type { Light } from './lights.ts'
import type { LinkKind } from './link.ts'
import type { RemarkSubject } from './remark.ts'
import type { BracketKind, Consent, LiftOutcome, ParagraphKind, ProposalAct, Quote, Stance } from './statement.ts'
import type { Ballot, VoteSubject } from './vote.ts'

/**
 * A range of a draft that stays with its words while others type, as the editor names it: two relative positions of Yjs in
 * base64. The domain carries it and never looks inside; whoever reads the draft says where it stands.
 */
export interface NamedRange {
  readonly start: string
  readonly end: string
}

/** What becomes of one bracket. `noText`: of alternatives, none is chosen; it stands with `choose` alone. */
export interface Lift {
  readonly bracketId: BracketId
  readonly outcome: LiftOutcome | 'choose'
  readonly text?: string
  readonly noText?: boolean
}

export type Command =
  | { readonly type: 'openNegotiation' }
  | { readonly type: 'returnToDrafting' }
  | { readonly type: 'suspend' }
  | { readonly type: 'resume' }
  | {
      readonly type: 'insertParagraph'
      readonly after: ParagraphId | null
      readonly kind: ParagraphKind
      readonly level?: number
      readonly text: string
    }
  | { readonly type: 'moveParagraph'; readonly paragraphId: ParagraphId; readonly after: ParagraphId | null }
  | { readonly type: 'strikeParagraph'; readonly paragraphId: ParagraphId; readonly reason: string }
  | {
      readonly type: 'placeBracket'
      readonly paragraphId: ParagraphId
      /** The words, quoted; or, in their place, a range that is named relative to the letters of the draft. One of the two. */
      readonly quote?: Quote
      readonly range?: NamedRange
      readonly kind: BracketKind
      readonly reason?: string
      readonly dueAt?: Instant
    }
  | ({ readonly type: 'liftBracket'; readonly consent?: Consent } & Lift)
  | { readonly type: 'liftPackage'; readonly lifts: readonly Lift[]; readonly consent?: Consent }
  | { readonly type: 'repairBracket'; readonly bracketId: BracketId; readonly quote: Quote }
  | {
      readonly type: 'linkBrackets'
      readonly bracketIds: readonly BracketId[]
      readonly as: LinkKind
      readonly noText?: boolean
    }
  | { readonly type: 'unlinkBrackets'; readonly linkId: LinkId; readonly reason?: string }
  | { readonly type: 'remark'; readonly on: RemarkSubject; readonly text: string }
  | { readonly type: 'positionOnBracket'; readonly bracketId: BracketId; readonly stance: Stance }
  | {
      readonly type: 'lodgeObjection'
      readonly paragraphId: ParagraphId
      readonly grounds: string
      readonly counterText?: string
    }
  | { readonly type: 'promiseText'; readonly objectionId: ObjectionId; readonly until: Instant }
  | { readonly type: 'giveText'; readonly objectionId: ObjectionId; readonly text: string }
  | {
      readonly type: 'explainPosition'
      readonly paragraphId?: ParagraphId
      readonly voteId?: VoteId
      readonly text: string
    }
  | { readonly type: 'openReading'; readonly note?: string }
  | {
      readonly type: 'raiseLight'
      readonly paragraphId: ParagraphId
      readonly light: Light
      readonly note?: string
    }
  | {
      readonly type: 'parkParagraph'
      readonly paragraphId: ParagraphId
      readonly with: string
      readonly note?: string
    }
  | { readonly type: 'bringBack'; readonly paragraphId: ParagraphId; readonly report: string }
  | { readonly type: 'closeSilence' }
  | { readonly type: 'withdrawObjection'; readonly objectionId: ObjectionId }
  | { readonly type: 'confirmObjection'; readonly objectionId: ObjectionId }
  | { readonly type: 'disownObjection'; readonly objectionId: ObjectionId; readonly reason?: string }
  | { readonly type: 'beginConsultation'; readonly objectionId: ObjectionId; readonly note?: string }
  | { readonly type: 'endConsultation'; readonly objectionId: ObjectionId; readonly note?: string }
  | {
      readonly type: 'giveRuling'
      readonly objectionId: ObjectionId
      readonly outcome: 'met' | 'reservation'
      readonly reason: string
    }
  | {
      readonly type: 'draftProposal'
      readonly paragraphId: ParagraphId
      readonly act: ProposalAct
      readonly text?: string
    }
  | { readonly type: 'tableProposal'; readonly proposalId: ProposalId }
  | {
      readonly type: 'receiveProposal'
      readonly paragraphId: ParagraphId
      readonly delegationId: DelegationId
      readonly act: ProposalAct
      /** The words; none where the paragraph is to be struck. */
      readonly text?: string
      /** Who wrote it, as the paper says. */
      readonly author?: string
    }
  | {
      readonly type: 'supportProposal'
      readonly proposalId: ProposalId
      readonly as?: 'support' | 'cosponsor'
    }
  | {
      readonly type: 'inviteToProposal'
      readonly proposalId: ProposalId
      readonly delegationIds: readonly DelegationId[]
    }
  | { readonly type: 'replaceProposal'; readonly proposalId: ProposalId; readonly text: string }
  | {
      readonly type: 'mergeProposals'
      readonly proposalIds: readonly ProposalId[]
      readonly text: string
      readonly reason: string
      readonly outcome?: 'apply' | 'bracket'
    }
  | {
      readonly type: 'orderProposals'
      readonly paragraphId: ParagraphId
      readonly proposalIds: readonly ProposalId[]
    }
  | {
      readonly type: 'openVote'
      readonly question: string
      readonly on: VoteSubject
      /** The parts to be voted on apart, if the question is divided. */
      readonly division?: readonly string[]
      /** Who may vote, if not every delegation of the meeting. */
      readonly entitled?: readonly DelegationId[]
    }
  | { readonly type: 'castVote'; readonly voteId: VoteId; readonly ballot: Ballot; readonly part?: number }
  | { readonly type: 'closeVote'; readonly voteId: VoteId }
  | { readonly type: 'withdrawProposal'; readonly proposalId: ProposalId }
  | {
      readonly type: 'decideProposal'
      readonly proposalId: ProposalId
      readonly outcome: 'apply' | 'bracket' | 'decline'
      readonly reason?: string
    }
  | {
      readonly type: 'offerLateText'
      readonly paragraphId: ParagraphId
      /** The closed draft that the words were written for. */
      readonly draft: number
      readonly text: string
    }
  | { readonly type: 'settleLateText'; readonly lateTextId: LateTextId; readonly note?: string }
  | { readonly type: 'putOnFloor'; readonly paragraphId: ParagraphId }
  | { readonly type: 'agreeParagraph'; readonly paragraphId: ParagraphId; readonly textSeen: string }
  | { readonly type: 'reopenParagraph'; readonly paragraphId: ParagraphId; readonly reason: string }
  | { readonly type: 'openSilence'; readonly until: Instant; readonly textHashSeen?: string }
  | { readonly type: 'breakSilence'; readonly paragraphIds: readonly ParagraphId[]; readonly reason: string }
  | { readonly type: 'adoptStatement'; readonly textHashSeen: string }

export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>
