/** The calls by which a meeting is set up and put right. */
import type { AnswerOf, BodyOf, CallOf } from '@tawafuq/protocol/call'
import { call } from './call.ts'

/** What is to change: what is not named stays, and an empty text takes away what stood there. */
export type MeetingChange = BodyOf<'PATCH /meetings/{meeting}'>
export type DelegationChange = BodyOf<'PATCH /meetings/{meeting}/delegations/{delegation}'>
export type ParticipantChange = BodyOf<'PATCH /meetings/{meeting}/participants/{participant}'>
/** A list of people as the server understood it. */
export type Roster = AnswerOf<'POST /meetings/{meeting}/roster'>
/** Under which address people come in, and what of it is known. */
export type Addresses = AnswerOf<'GET /addresses'>
export type Pin = AnswerOf<'POST /meetings/{meeting}/participants/{participant}/pin'>
type RosterQuery = NonNullable<CallOf<'POST /meetings/{meeting}/roster'>['query']>

export const setUpCalls = {
  changeMeeting: (meeting: string, body: MeetingChange) =>
    call('PATCH /meetings/{meeting}', { params: { meeting }, body }),
  changeDelegation: (meeting: string, delegation: string, body: DelegationChange) =>
    call('PATCH /meetings/{meeting}/delegations/{delegation}', { params: { meeting, delegation }, body }),
  changeParticipant: (meeting: string, participant: string, body: ParticipantChange) =>
    call('PATCH /meetings/{meeting}/participants/{participant}', { params: { meeting, participant }, body }),
  givePin: (meeting: string, participant: string) =>
    call('POST /meetings/{meeting}/participants/{participant}/pin', { params: { meeting, participant } }),
  /** Reads a list, and unless it is only looked at adds whom it names. */
  sendRoster: (meeting: string, list: Blob | string, query: RosterQuery, signal?: AbortSignal) => {
    const contentType = typeof list === 'string' || list.type === '' ? 'text/csv' : list.type
    return call(
      'POST /meetings/{meeting}/roster',
      { params: { meeting }, query, file: { content: list, contentType } },
      signal,
    )
  },
  removeMeeting: (meeting: string, confirm: string) =>
    call('DELETE /meetings/{meeting}', { params: { meeting }, body: { confirm } }),
  readAddresses: (signal?: AbortSignal) => call('GET /addresses', {}, signal),
}
