/** Every act and every event of a public consultation. What is derived from them starts here. */

import {
  AnswerFoundWanting,
  AppealDecided,
  AppealLodged,
  CampaignGrouped,
  CommentModerated,
  CommentsAnswered,
  ContributionChanged,
  ContributionConfirmed,
  ContributionEndorsed,
  ContributionErased,
  ContributionReceived,
  ContributionWithdrawn,
  FloodHeld,
} from '../contribution/events.ts'
import { announce } from './announce.ts'
import { answer } from './answer.ts'
import { appeal } from './appeal.ts'
import { cancel } from './cancel.ts'
import { changeContribution } from './changeContribution.ts'
import { close } from './close.ts'
import { completeAnswers } from './completeAnswers.ts'
import { confirmContribution } from './confirmContribution.ts'
import { contribute } from './contribute.ts'
import { countAttendance } from './countAttendance.ts'
import { countInvitations } from './countInvitations.ts'
import { decideAppeal } from './decideAppeal.ts'
import { endorse } from './endorse.ts'
import { enterContribution } from './enterContribution.ts'
import { erase } from './erase.ts'
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
import { extend } from './extend.ts'
import { findWanting } from './findWanting.ts'
import { groupCampaign } from './groupCampaign.ts'
import { holdFlood } from './holdFlood.ts'
import { moderate } from './moderate.ts'
import { nameFinalEdition } from './nameFinalEdition.ts'
import { open } from './open.ts'
import { publishReport } from './publishReport.ts'
import { reopen } from './reopen.ts'
import { withdrawContribution } from './withdrawContribution.ts'

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
  confirmContribution,
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
  ContributionConfirmed,
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
