/** Every act and every event of a public consultation. What is derived from them starts here. */
import {
  changeContribution,
  contribute,
  endorse,
  enterContribution,
  erase,
  withdrawContribution,
} from './contributionActs.ts'
import {
  AnswerFoundWanting,
  AppealDecided,
  AppealLodged,
  CampaignGrouped,
  CommentModerated,
  CommentsAnswered,
  ContributionChanged,
  ContributionEndorsed,
  ContributionErased,
  ContributionReceived,
  ContributionWithdrawn,
  FloodHeld,
} from './contributionEvents.ts'
import {
  announce,
  cancel,
  close,
  completeAnswers,
  countAttendance,
  countInvitations,
  extend,
  nameFinalEdition,
  open,
  publishReport,
  reopen,
} from './courseActs.ts'
import { answer, appeal, decideAppeal, findWanting, groupCampaign, holdFlood, moderate } from './deskActs.ts'
import {
  ConsultationAnswered,
  ConsultationAttended,
  ConsultationReportPublished,
  FinalEditionNamed,
  InvitationsCounted,
  PublicConsultationAnnounced,
  PublicConsultationCancelled,
  PublicConsultationClosed,
  PublicConsultationExtended,
  PublicConsultationOpened,
  PublicConsultationPrepared,
  PublicConsultationReopened,
} from './events.ts'

/** What is asked as a command, by people who have a seat. */
export const consultationCommands = [
  announce,
  open,
  extend,
  close,
  reopen,
  cancel,
  moderate,
  decideAppeal,
  answer,
  groupCampaign,
  publishReport,
  completeAnswers,
  nameFinalEdition,
  countInvitations,
  countAttendance,
  erase,
] as const

/** What has an address of its own, for it comes with words that the ledger does not hold, or from somebody without a seat. */
export const consultationDoings = [
  contribute,
  enterContribution,
  changeContribution,
  withdrawContribution,
  endorse,
  appeal,
  findWanting,
  holdFlood,
] as const

export const consultationActs = [...consultationCommands, ...consultationDoings] as const

export const consultationEvents = [
  PublicConsultationPrepared,
  PublicConsultationAnnounced,
  PublicConsultationOpened,
  PublicConsultationExtended,
  PublicConsultationReopened,
  PublicConsultationClosed,
  PublicConsultationCancelled,
  ConsultationReportPublished,
  ConsultationAnswered,
  FinalEditionNamed,
  InvitationsCounted,
  ConsultationAttended,
  ContributionReceived,
  ContributionChanged,
  ContributionWithdrawn,
  ContributionErased,
  ContributionEndorsed,
  CommentModerated,
  FloodHeld,
  AppealLodged,
  AppealDecided,
  CommentsAnswered,
  AnswerFoundWanting,
  CampaignGrouped,
] as const
