/** What may be asked of a statement. A command's `type` is the name of its decision in decisions/. */
import type { BracketId, Instant, ObjectionId, ParagraphId, ProposalId } from './ids.ts'
import type { BracketKind, Consent, LiftOutcome, ParagraphKind, ProposalAct, Quote, Stance } from './statement.ts'

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
      readonly quote: Quote
      readonly kind: BracketKind
      readonly reason?: string
    }
  | {
      readonly type: 'liftBracket'
      readonly bracketId: BracketId
      readonly outcome: LiftOutcome
      readonly text?: string
      readonly consent?: Consent
    }
  | { readonly type: 'positionOnBracket'; readonly bracketId: BracketId; readonly stance: Stance }
  | {
      readonly type: 'lodgeObjection'
      readonly paragraphId: ParagraphId
      readonly grounds: string
      readonly counterText?: string
    }
  | { readonly type: 'withdrawObjection'; readonly objectionId: ObjectionId }
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
  | { readonly type: 'supportProposal'; readonly proposalId: ProposalId }
  | { readonly type: 'withdrawProposal'; readonly proposalId: ProposalId }
  | {
      readonly type: 'decideProposal'
      readonly proposalId: ProposalId
      readonly outcome: 'apply' | 'bracket' | 'decline'
      readonly reason?: string
    }
  | { readonly type: 'putOnFloor'; readonly paragraphId: ParagraphId }
  | { readonly type: 'agreeParagraph'; readonly paragraphId: ParagraphId; readonly textSeen: string }
  | { readonly type: 'reopenParagraph'; readonly paragraphId: ParagraphId; readonly reason: string }
  | { readonly type: 'openSilence'; readonly until: Instant }
  | { readonly type: 'breakSilence'; readonly paragraphIds: readonly ParagraphId[]; readonly reason: string }
  | { readonly type: 'adoptStatement'; readonly textHashSeen: string }

export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>
