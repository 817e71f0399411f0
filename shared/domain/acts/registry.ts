/** Every act and every event of a statement, in the order in which the policy is read. What is derived from them starts here. */

import {
  BracketLifted,
  BracketPlaced,
  BracketPositionTaken,
  BracketRepaired,
  BracketsLinked,
  BracketsUnlinked,
} from './bracket/events.ts'
import { liftBracket } from './bracket/liftBracket.ts'
import { liftPackage } from './bracket/liftPackage.ts'
import { linkBrackets } from './bracket/linkBrackets.ts'
import { placeBracket } from './bracket/placeBracket.ts'
import { positionOnBracket } from './bracket/positionOnBracket.ts'
import { repairBracket } from './bracket/repairBracket.ts'
import { unlinkBrackets } from './bracket/unlinkBrackets.ts'
import { adoptStatement } from './course/adoptStatement.ts'
import { confirmAdoption } from './course/confirmAdoption.ts'
import {
  AdoptionProposed,
  NegotiationOpened,
  NegotiationResumed,
  NegotiationSuspended,
  ReturnedToDrafting,
  StatementAdopted,
  StatementOpened,
} from './course/events.ts'
import { openNegotiation } from './course/openNegotiation.ts'
import { resume } from './course/resume.ts'
import { returnToDrafting } from './course/returnToDrafting.ts'
import { suspend } from './course/suspend.ts'
import { PositionExplained } from './explanation/events.ts'
import { explainPosition } from './explanation/explainPosition.ts'
import { FloorGiven } from './floor/events.ts'
import { putOnFloor } from './floor/putOnFloor.ts'
import { ImprintSet } from './imprint/events.ts'
import { setImprint } from './imprint/setImprint.ts'
import { LateTextOffered, LateTextSettled } from './late-text/events.ts'
import { offerLateText } from './late-text/offerLateText.ts'
import { settleLateText } from './late-text/settleLateText.ts'
import { LightLowered, LightRaised } from './light/events.ts'
import { lowerLight } from './light/lowerLight.ts'
import { raiseLight } from './light/raiseLight.ts'
import { beginConsultation } from './objection/beginConsultation.ts'
import { confirmObjection } from './objection/confirmObjection.ts'
import { disownObjection } from './objection/disownObjection.ts'
import { endConsultation } from './objection/endConsultation.ts'
import {
  ConsultationBegun,
  ConsultationEnded,
  CounterTextGiven,
  ObjectionConfirmed,
  ObjectionDisowned,
  ObjectionLodged,
  ObjectionWithdrawn,
  ReservationRecorded,
  RulingGiven,
  TextPromised,
} from './objection/events.ts'
import { giveRuling } from './objection/giveRuling.ts'
import { giveText } from './objection/giveText.ts'
import { lodgeObjection } from './objection/lodgeObjection.ts'
import { promiseText } from './objection/promiseText.ts'
import { withdrawObjection } from './objection/withdrawObjection.ts'
import { agreeParagraph } from './paragraph/agreeParagraph.ts'
import {
  ParagraphAgreed,
  ParagraphInserted,
  ParagraphMoved,
  ParagraphReopened,
  ParagraphStruck,
} from './paragraph/events.ts'
import { insertParagraph } from './paragraph/insertParagraph.ts'
import { moveParagraph } from './paragraph/moveParagraph.ts'
import { reopenParagraph } from './paragraph/reopenParagraph.ts'
import { strikeParagraph } from './paragraph/strikeParagraph.ts'
import { bringBack } from './parking/bringBack.ts'
import { ParagraphBroughtBack, ParagraphParked } from './parking/events.ts'
import { parkParagraph } from './parking/parkParagraph.ts'
import { decideProposal } from './proposal/decideProposal.ts'
import { draftProposal } from './proposal/draftProposal.ts'
import {
  DelegationsInvited,
  ProposalDecided,
  ProposalDrafted,
  ProposalReceived,
  ProposalReplaced,
  ProposalSupported,
  ProposalsMerged,
  ProposalTabled,
  ProposalWithdrawn,
} from './proposal/events.ts'
import { inviteToProposal } from './proposal/inviteToProposal.ts'
import { mergeProposals } from './proposal/mergeProposals.ts'
import { receiveProposal } from './proposal/receiveProposal.ts'
import { replaceProposal } from './proposal/replaceProposal.ts'
import { supportProposal } from './proposal/supportProposal.ts'
import { tableProposal } from './proposal/tableProposal.ts'
import { withdrawProposal } from './proposal/withdrawProposal.ts'
import { ReadingOpened } from './reading/events.ts'
import { openReading } from './reading/openReading.ts'
import { RemarkMade } from './remark/events.ts'
import { remark } from './remark/remark.ts'
import { breakSilence } from './silence/breakSilence.ts'
import { closeSilence } from './silence/closeSilence.ts'
import { SilenceBroken, SilenceOpened } from './silence/events.ts'
import { openSilence } from './silence/openSilence.ts'
import { castVote } from './vote/castVote.ts'
import { closeVote } from './vote/closeVote.ts'
import { ProposalsOrdered, VoteCast, VoteClosed, VoteOpened } from './vote/events.ts'
import { openVote } from './vote/openVote.ts'
import { orderProposals } from './vote/orderProposals.ts'

export const statementActs = [
  openNegotiation,
  returnToDrafting,
  suspend,
  resume,
  insertParagraph,
  moveParagraph,
  strikeParagraph,
  placeBracket,
  liftBracket,
  liftPackage,
  repairBracket,
  linkBrackets,
  unlinkBrackets,
  remark,
  positionOnBracket,
  lodgeObjection,
  promiseText,
  giveText,
  explainPosition,
  withdrawObjection,
  confirmObjection,
  disownObjection,
  beginConsultation,
  endConsultation,
  giveRuling,
  draftProposal,
  tableProposal,
  receiveProposal,
  supportProposal,
  inviteToProposal,
  replaceProposal,
  withdrawProposal,
  decideProposal,
  mergeProposals,
  offerLateText,
  settleLateText,
  orderProposals,
  openVote,
  castVote,
  closeVote,
  openReading,
  raiseLight,
  lowerLight,
  parkParagraph,
  bringBack,
  putOnFloor,
  agreeParagraph,
  reopenParagraph,
  openSilence,
  breakSilence,
  closeSilence,
  adoptStatement,
  confirmAdoption,
  setImprint,
] as const

export const statementEvents = [
  StatementOpened,
  NegotiationOpened,
  ReturnedToDrafting,
  NegotiationSuspended,
  NegotiationResumed,
  AdoptionProposed,
  StatementAdopted,
  ParagraphInserted,
  ParagraphMoved,
  ParagraphStruck,
  ParagraphAgreed,
  ParagraphReopened,
  BracketPlaced,
  BracketLifted,
  BracketRepaired,
  BracketsLinked,
  BracketsUnlinked,
  BracketPositionTaken,
  RemarkMade,
  ObjectionLodged,
  ObjectionConfirmed,
  ObjectionDisowned,
  ConsultationBegun,
  ConsultationEnded,
  TextPromised,
  CounterTextGiven,
  ObjectionWithdrawn,
  RulingGiven,
  ReservationRecorded,
  PositionExplained,
  ProposalDrafted,
  ProposalTabled,
  ProposalReceived,
  ProposalSupported,
  DelegationsInvited,
  ProposalReplaced,
  ProposalsMerged,
  ProposalWithdrawn,
  ProposalDecided,
  LateTextOffered,
  LateTextSettled,
  ProposalsOrdered,
  VoteOpened,
  VoteCast,
  VoteClosed,
  ReadingOpened,
  LightRaised,
  LightLowered,
  ParagraphParked,
  ParagraphBroughtBack,
  FloorGiven,
  SilenceOpened,
  SilenceBroken,
  ImprintSet,
] as const
