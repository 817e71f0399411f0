/** Identifiers. Each noun has a brand of its own, so that one cannot stand where another is meant. */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type MeetingId = Branded<'meeting'>
export type DelegationId = Branded<'delegation'>
export type ParticipantId = Branded<'participant'>
export type StatementId = Branded<'statement'>
export type ParagraphId = Branded<'paragraph'>
export type BracketId = Branded<'bracket'>
export type ObjectionId = Branded<'objection'>
export type ProposalId = Branded<'proposal'>
export type ReservationId = Branded<'reservation'>
export type LinkId = Branded<'link'>
export type RemarkId = Branded<'remark'>
export type ExplanationId = Branded<'explanation'>
export type LateTextId = Branded<'late text'>
export type VoteId = Branded<'vote'>
export type DecisionId = Branded<'decision'>
export type PublicConsultationId = Branded<'public consultation'>
export type ActionItemId = Branded<'action item'>
export type ScreenId = Branded<'screen'>
export type SittingId = Branded<'sitting'>
export type RequestId = Branded<'request for the floor'>
/** Of a meeting's transcript, which has a ledger beside that of the meeting. */
export type TranscriptId = Branded<'transcript'>
/** What has a ledger of its own: its id names the ledger. */
export type AggregateId = StatementId | MeetingId | PublicConsultationId | TranscriptId
/** An instant as ISO 8601 in UTC. */
export type Instant = Branded<'instant'>

/**
 * Names a value as an id of the kind that the caller expects. Only the edges use it: where ids are made,
 * read from storage, or have passed a schema.
 */
export function asId<Id extends Branded<string>>(value: string): Id {
  return value as Id
}
