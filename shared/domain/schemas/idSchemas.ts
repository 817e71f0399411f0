import { z } from 'zod'
import type {
  ActionItemId,
  BracketId,
  DecisionId,
  DelegationId,
  ExplanationId,
  LateTextId,
  LinkId,
  MeetingId,
  ObjectionId,
  ParagraphId,
  ParticipantId,
  ProposalId,
  PublicConsultationId,
  RemarkId,
  RequestId,
  ReservationId,
  ScreenId,
  SittingId,
  StatementId,
  VoteId,
} from '../acts/ids.ts'
import { limits } from './limits.ts'

/** The schema of one noun's identifiers: passing it is what gives a string its brand. */
function idSchema<Id extends string>(noun: string): z.ZodType<Id, string> {
  const schema = z
    .string()
    .min(1)
    .max(limits.idCharacters)
    .regex(/^[A-Za-z0-9-]+$/)
    .meta({ id: noun, description: `Identifier of a ${noun[0]?.toLowerCase()}${noun.slice(1, -2)}.` })
  return schema as unknown as z.ZodType<Id, string>
}

export const meetingIdSchema = idSchema<MeetingId>('MeetingId')
export const delegationIdSchema = idSchema<DelegationId>('DelegationId')
export const participantIdSchema = idSchema<ParticipantId>('ParticipantId')
export const statementIdSchema = idSchema<StatementId>('StatementId')
export const paragraphIdSchema = idSchema<ParagraphId>('ParagraphId')
export const bracketIdSchema = idSchema<BracketId>('BracketId')
export const objectionIdSchema = idSchema<ObjectionId>('ObjectionId')
export const proposalIdSchema = idSchema<ProposalId>('ProposalId')
export const reservationIdSchema = idSchema<ReservationId>('ReservationId')
export const linkIdSchema = idSchema<LinkId>('LinkId')
export const remarkIdSchema = idSchema<RemarkId>('RemarkId')
export const explanationIdSchema = idSchema<ExplanationId>('ExplanationId')
export const lateTextIdSchema = idSchema<LateTextId>('LateTextId')
/** Of anything laid beside the text. */
export const asideIdSchema = idSchema<string>('AsideId')
export const voteIdSchema = idSchema<VoteId>('VoteId')
export const decisionIdSchema = idSchema<DecisionId>('DecisionId')
export const publicConsultationIdSchema = idSchema<PublicConsultationId>('PublicConsultationId')
export const actionItemIdSchema = idSchema<ActionItemId>('ActionItemId')
export const screenIdSchema = idSchema<ScreenId>('ScreenId')
export const sittingIdSchema = idSchema<SittingId>('SittingId')
export const requestIdSchema = idSchema<RequestId>('RequestId')
