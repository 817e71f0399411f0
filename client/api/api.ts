/** The calls of the contract that need no live room. Their refusals come back as problems, never as throws. */

import type { Command } from '@tawafuq/domain/acts/commands'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { AnswerOf, BodyOf } from '@tawafuq/protocol/call'
import type { TrackedChanges } from '@tawafuq/protocol/importContentTypes'
import { call } from './call.ts'

export type MeetingView = AnswerOf<'GET /meetings/{meeting}'>
/** A delegation and those who may speak as its head. */
export type SeatedDelegation = MeetingView['delegations'][number]
/** The statements of a meeting, and those that cannot be opened because what is stored of them is damaged. */
export type StatementListings = AnswerOf<'GET /meetings/{meeting}/statements'>
export type StatementListing = StatementListings['statements'][number]
export type ServedSheet = AnswerOf<'GET /statements/{statement}'>
export type NewMeeting = BodyOf<'POST /meetings'>
export type NewDelegation = BodyOf<'POST /meetings/{meeting}/delegations'>
export type NewParticipant = BodyOf<'POST /meetings/{meeting}/participants'>
export type NewStatement = BodyOf<'POST /meetings/{meeting}/statements'>
export type Invitation = AnswerOf<'POST /meetings/{meeting}/participants'>
export type ImportedDocument = AnswerOf<'POST /imports'>
export type ImportedBlock = ImportedDocument['blocks'][number]
export type Finding = ImportedDocument['report'][number]
/** What an author of tracked changes would make of a block; `block` counts from 0. */
export type Amendment = NonNullable<ImportedDocument['amendments']>[number]
/** What somebody wrote in the margin beside a block. */
export type MarginComment = NonNullable<ImportedDocument['margin']>[number]
/** Who wrote which words of one draft, and what each hand did without pause, in order. */
export type Writing = AnswerOf<'GET /statements/{statement}/paragraphs/{paragraph}/drafts/{draft}/writing'>
/** Whose hand wrote; null for what the server itself wrote while carrying out an act. */
export type Writer = Writing['runs'][number]['by']
/** Whoever has an address reads the feed: it is shown this once. */
export type FeedAddress = AnswerOf<'POST /notices/feed'>
export type NewScreen = BodyOf<'POST /meetings/{meeting}/screens'>
export type NewTermBase = BodyOf<'PUT /meetings/{meeting}/terms'>

export { type TrackedChanges, trackedChanges } from '@tawafuq/protocol/importContentTypes'

/** What somebody signs in with. */
export type SignInKey =
  | { readonly joinToken: string }
  | { readonly cardCode: string }
  | { readonly meetingCode: string; readonly pin: string }
  | { readonly seat: string }

/** Opens a session; on a shared machine it ends with the browser. */
export const openSession = (key: SignInKey, shared: boolean) =>
  call('POST /session', { body: { ...key, ...(shared && { shared }) } })
/** How one may sign in here, and the seats of the account one has come back with. */
export const readWaysIn = (signal?: AbortSignal) => call('GET /session/ways', {}, signal)
export type WaysIn = AnswerOf<'GET /session/ways'>
export const endSession = () => call('DELETE /session', {})

export const listMeetings = (signal?: AbortSignal) => call('GET /meetings', {}, signal)
export const openMeeting = (body: NewMeeting) => call('POST /meetings', { body })
export const viewMeeting = (meeting: string, signal?: AbortSignal) =>
  call('GET /meetings/{meeting}', { params: { meeting } }, signal)
export const addDelegation = (meeting: string, body: NewDelegation) =>
  call('POST /meetings/{meeting}/delegations', { params: { meeting }, body })
export const setDelegationVoice = (meeting: string, delegation: string, headConfirms: boolean) =>
  call('POST /meetings/{meeting}/delegations/{delegation}/voice', {
    params: { meeting, delegation },
    body: { headConfirms },
  })
export const inviteParticipant = (meeting: string, body: NewParticipant) =>
  call('POST /meetings/{meeting}/participants', { params: { meeting }, body })
/** A new join link; the earlier one stops working at once. */
export const renewInvitation = (meeting: string, participant: string) =>
  call('POST /meetings/{meeting}/participants/{participant}/invitation', { params: { meeting, participant } })
export const setHeadship = (meeting: string, participant: string, head: boolean) =>
  call('POST /meetings/{meeting}/participants/{participant}/head', { params: { meeting, participant }, body: { head } })
/** Link, sessions and feed of a participant end at once; what they did keeps their name. */
export const removeParticipant = (meeting: string, participant: string) =>
  call('DELETE /meetings/{meeting}/participants/{participant}', { params: { meeting, participant } })

export const listStatements = (meeting: string, signal?: AbortSignal) =>
  call('GET /meetings/{meeting}/statements', { params: { meeting } }, signal)
/** Opens a statement; asked for again with the same key it is the same one. */
export const openStatement = (meeting: string, body: NewStatement, key: string) =>
  call('POST /meetings/{meeting}/statements', { params: { meeting }, body, key })
export const readSource = (
  content: Blob | string,
  contentType: string,
  changes: TrackedChanges = 'accept',
  signal?: AbortSignal,
) => call('POST /imports', { query: { trackedChanges: changes }, file: { content, contentType } }, signal)
export const readSheet = (statement: string, signal?: AbortSignal) =>
  call('GET /statements/{statement}', { params: { statement } }, signal)
/** A text as it stood right after an entry of its ledger. */
export const readVersion = (statement: string, version: number, signal?: AbortSignal) =>
  call('GET /statements/{statement}/versions/{version}', { params: { statement, version } }, signal)
/** Amendments handed in together, and remarks on them by their place in the list: all are entered, or none. */
export const receiveAmendments = (statement: string, body: BodyOf<'POST /statements/{statement}/amendments'>) =>
  call('POST /statements/{statement}/amendments', { params: { statement }, body, key: 'amendments' })
export const readAdopted = (statement: string, signal?: AbortSignal) =>
  call('GET /statements/{statement}/adopted', { params: { statement } }, signal)
/** What corrects an adopted text, in the order of issue; public, as the text is. */
export const readCorrigenda = (statement: string, signal?: AbortSignal) =>
  call('GET /statements/{statement}/corrigenda', { params: { statement } }, signal)
export const readWriting = (statement: string, paragraph: string, draft: number, signal?: AbortSignal) =>
  call(
    'GET /statements/{statement}/paragraphs/{paragraph}/drafts/{draft}/writing',
    { params: { statement, paragraph, draft } },
    signal,
  )
/** The key that the server publishes, base64 of the SPKI DER. */
export const readPublicKey = (signal?: AbortSignal) => call('GET /public-key', {}, signal)

export const readTerms = (meeting: string) => call('GET /meetings/{meeting}/terms', { params: { meeting } })
/** Puts the whole term base in the place of the version named; refused as `terms-moved-on` where that is not the last. */
export const replaceTerms = (meeting: string, body: NewTermBase) =>
  call('PUT /meetings/{meeting}/terms', { params: { meeting }, body })

/** What concerns the reader after an entry of a statement; here only whether they have a feed is looked at. */
export const readNotices = (statement: string, since: number) => call('GET /notices', { query: { statement, since } })
/** A new address; the earlier one ends. */
export const makeFeed = () => call('POST /notices/feed', {})
export const endFeed = () => call('DELETE /notices/feed', {})

/** Entries of a statement's ledger after a version, and the version of the last that there is. */
export const readLedger = (statement: string, after: number, limit: number) =>
  call('GET /statements/{statement}/ledger', { params: { statement }, query: { after, limit } })
export const sendCommand = (statement: string, body: Command, key: string) =>
  call('POST /statements/{statement}/commands', { params: { statement }, body, key })

/** Entries of a meeting's ledger after a version, and the version of the last that there is. */
export const readProceedings = (meeting: string, after: number, limit: number) =>
  call('GET /meetings/{meeting}/ledger', { params: { meeting }, query: { after, limit } })
export const sendToMeeting = (meeting: string, body: MeetingCommand, key: string) =>
  call('POST /meetings/{meeting}/commands', { params: { meeting }, body, key })

/** What a screen of the hall shows, for anyone who has its key. */
export const readScreen = (key: string, signal?: AbortSignal) => call('GET /screens/{key}', { params: { key } }, signal)
export const findScreen = (code: string) => call('POST /screens', { body: { code } })
/** A screen: its key and code are shown this once. */
export const openScreen = (meeting: string, body: NewScreen) =>
  call('POST /meetings/{meeting}/screens', { params: { meeting }, body })
