/** The calls of the contract that need no live room, typed. Their refusals come back as problems, never as throws. */

import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { DelegationId, Instant, MeetingId, ParticipantId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Imprint } from '@tawafuq/domain/acts/imprint/imprint'
import type {
  Attendance,
  Bilingual,
  Delegation,
  DelegationGroup,
  Meeting,
  Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import type { ScreenKind } from '@tawafuq/domain/acts/screen/screen'
import type { HouseStyle, ParagraphKind, ProposalAct, Run, Stage, Table } from '@tawafuq/domain/acts/statement'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { ScreenView } from '@tawafuq/domain/views/screenView'
import type { Sheet, SheetParagraph } from '@tawafuq/domain/views/sheet'
import type { HeldSession } from './heldSession.ts'
import { request } from './request.ts'

/** A delegation and those who may speak as its head. */
export interface SeatedDelegation extends Delegation {
  readonly headIds: readonly ParticipantId[]
}

export interface MeetingView {
  readonly meeting: Meeting
  readonly delegations: readonly SeatedDelegation[]
  /** All of them for the secretariat; others are not told. */
  readonly participants: readonly Participant[]
}

export interface StatementListing {
  readonly id: StatementId
  readonly title: Bilingual
  readonly stage: Stage
}

/** The statements of a meeting, and those that cannot be opened because what is stored of them is damaged. */
export interface StatementListings {
  readonly statements: readonly StatementListing[]
  readonly apart: readonly Omit<StatementListing, 'stage'>[]
}

export interface ServedSheet extends Omit<Sheet, 'paragraphs'> {
  readonly paragraphs: readonly (Omit<SheetParagraph, 'draft'> & {
    readonly draft: {
      readonly number: number
      readonly room: string
      readonly open: boolean
      /** Which state of an open draft this is; it counts up. */
      readonly state?: number
    }
  })[]
}

export interface NewMeeting {
  readonly title: Bilingual
  readonly place?: string
  readonly startsOn?: string
  readonly endsOn?: string
  readonly zone?: string
}

export interface NewDelegation {
  readonly name: Bilingual
  readonly code: string
  readonly group: DelegationGroup
  readonly headConfirms?: boolean
}

export interface NewParticipant {
  readonly name: string
  readonly role: Role
  readonly delegationId?: string
  readonly attendance: Attendance
  readonly head?: boolean
  readonly email?: string
}

export interface ImportedBlock {
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  readonly notes?: readonly string[]
  readonly runs?: readonly Run[]
  readonly table?: Table
}

export interface Finding {
  readonly line: number
  readonly code: string
  readonly message: string
  readonly confidence: number
  /** What it is about, in the words of the source. */
  readonly detail?: string
}

/** What an author of tracked changes would make of a block; `block` counts from 0. */
export interface Amendment {
  readonly block: number
  readonly act: ProposalAct
  readonly text: string | null
  readonly author: string
  readonly at: string | null
}

/** What somebody wrote in the margin beside a block. */
export interface MarginComment {
  readonly block: number
  readonly author: string
  readonly text: string
}

export interface ImportedDocument {
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly blocks: readonly ImportedBlock[]
  readonly report: readonly Finding[]
  readonly amendments?: readonly Amendment[]
  readonly margin?: readonly MarginComment[]
  /** What its masthead says, as far as it was read. */
  readonly imprint?: Imprint
}

export interface NewStatement {
  readonly title: Bilingual
  readonly houseStyle: HouseStyle
  readonly dir?: 'rtl' | 'ltr'
  readonly lang?: string
  readonly blocks?: readonly ImportedBlock[]
  readonly imprint?: Imprint
}

export interface Invitation {
  readonly joinToken: string
  readonly joinUrl: string
  /** For those who type: letters and digits that nobody takes for another. */
  readonly cardCode: string
}

/** Whose hand wrote; null for what the server itself wrote while carrying out an act. */
export type Writer = {
  readonly participantId: ParticipantId
  readonly delegationId: DelegationId | null
  readonly name: string
  readonly role: Role
} | null

export interface Writing {
  readonly runs: readonly {
    readonly text: string
    readonly by: Writer
    readonly at: Instant
    /** Whether the draft opened with these words. */
    readonly first: boolean
  }[]
  /** What each hand did without pause, in order: the latest, and how many came before them. */
  readonly earlierPassages: number
  readonly passages: readonly {
    readonly by: Writer
    readonly from: Instant
    readonly until: Instant
    readonly before: string
    readonly after: string
  }[]
  readonly whole: boolean
}

const at = (id: string) => encodeURIComponent(id)

/** What somebody signs in with. */
export type SignInKey =
  | { readonly joinToken: string }
  | { readonly cardCode: string }
  | { readonly meetingCode: string; readonly pin: string }
/** Opens a session; on a shared machine it ends with the browser. */
export const openSession = (key: SignInKey, shared: boolean) =>
  request<HeldSession>('POST', '/session', { body: { ...key, ...(shared && { shared }) } })
export const endSession = () => request<undefined>('DELETE', '/session')

export const openMeeting = (meeting: NewMeeting) =>
  request<{ readonly id: MeetingId }>('POST', '/meetings', { body: meeting })
export const addDelegation = (meetingId: string, delegation: NewDelegation) =>
  request<{ readonly id: string }>('POST', `/meetings/${at(meetingId)}/delegations`, { body: delegation })
export const inviteParticipant = (meetingId: string, participant: NewParticipant) =>
  request<Invitation & { readonly id: ParticipantId }>('POST', `/meetings/${at(meetingId)}/participants`, {
    body: participant,
  })
/** A new join link; the earlier one stops working at once. */
export const renewInvitation = (meetingId: string, participantId: string) =>
  request<Invitation>('POST', `/meetings/${at(meetingId)}/participants/${at(participantId)}/invitation`)
export const setHeadship = (meetingId: string, participantId: string, head: boolean) =>
  request<undefined>('POST', `/meetings/${at(meetingId)}/participants/${at(participantId)}/head`, { body: { head } })
/** Link, sessions and feed of a participant end at once; what they did keeps their name. */
export const removeParticipant = (meetingId: string, participantId: string) =>
  request<undefined>('DELETE', `/meetings/${at(meetingId)}/participants/${at(participantId)}`)
export const setDelegationVoice = (meetingId: string, delegationId: string, headConfirms: boolean) =>
  request<undefined>('POST', `/meetings/${at(meetingId)}/delegations/${at(delegationId)}/voice`, {
    body: { headConfirms },
  })
/** Opens a statement; asked for again with the same key it is the same one. */
export const openStatement = (meetingId: string, statement: NewStatement, key: string) =>
  request<{ readonly id: StatementId }>('POST', `/meetings/${at(meetingId)}/statements`, {
    body: statement,
    headers: { 'idempotency-key': key },
  })
/** What becomes of changes that are tracked in a file; the server accepts them where nothing is asked. */
export const trackedChanges = ['accept', 'reject', 'brackets', 'proposals'] as const
export type TrackedChanges = (typeof trackedChanges)[number]
export const readSource = (
  content: Blob | string,
  contentType: string,
  changes: TrackedChanges = 'accept',
  signal?: AbortSignal,
) =>
  request<ImportedDocument>('POST', `/imports?trackedChanges=${changes}`, {
    raw: { content, contentType },
    ...(signal && { signal }),
  })

export const listMeetings = (signal?: AbortSignal) =>
  request<{ readonly meetings: readonly Meeting[] }>('GET', '/meetings', { ...(signal && { signal }) })
export const viewMeeting = (meetingId: string, signal?: AbortSignal) =>
  request<MeetingView>('GET', `/meetings/${at(meetingId)}`, { ...(signal && { signal }) })
export const listStatements = (meetingId: string, signal?: AbortSignal) =>
  request<StatementListings>('GET', `/meetings/${at(meetingId)}/statements`, { ...(signal && { signal }) })
export const readSheet = (statementId: string, signal?: AbortSignal) =>
  request<ServedSheet>('GET', `/statements/${at(statementId)}`, { ...(signal && { signal }) })
/** Amendments handed in together, and remarks on them by their place in the list: all are entered, or none. */
export const receiveAmendments = (
  statementId: string,
  body: {
    readonly amendments: readonly Omit<CommandOf<'receiveProposal'>, 'type'>[]
    readonly remarks: readonly { readonly amendment: number; readonly text: string }[]
  },
) =>
  request<{ readonly version: number }>('POST', `/statements/${at(statementId)}/amendments`, {
    body,
    headers: { 'idempotency-key': 'amendments' },
  })
export const readAdopted = (statementId: string, signal?: AbortSignal) =>
  request<AdoptedRecord>('GET', `/statements/${at(statementId)}/adopted`, { ...(signal && { signal }) })
/** Who wrote which words of one draft of a paragraph, open or closed. */
export const readWriting = (statementId: string, paragraphId: string, draft: number, signal?: AbortSignal) =>
  request<Writing>('GET', `/statements/${at(statementId)}/paragraphs/${at(paragraphId)}/drafts/${draft}/writing`, {
    ...(signal && { signal }),
  })
/** The key that the server publishes, base64 of the SPKI DER. */
export const readPublicKey = (signal?: AbortSignal) =>
  request<{ readonly publicKey: string }>('GET', '/public-key', { ...(signal && { signal }) })

export const readTerms = (meetingId: string, signal?: AbortSignal) =>
  request<TermBase>('GET', `/meetings/${at(meetingId)}/terms`, { ...(signal && { signal }) })
/** Puts the whole term base in the place of the version named; refused as `terms-moved-on` where that is not the last. */
export const replaceTerms = (meetingId: string, termBase: Pick<TermBase, 'version' | 'terms'>) =>
  request<TermBase>('PUT', `/meetings/${at(meetingId)}/terms`, { body: termBase })

/** Whoever has an address reads the feed: it is shown this once. */
export interface FeedAddress {
  readonly atom: string
  readonly json: string
}
/** What concerns the reader after an entry of a statement; here only whether they have a feed is looked at. */
export const readNotices = (statementId: StatementId, since: number) =>
  request<{ readonly feed: boolean }>('GET', `/notices?statement=${at(statementId)}&since=${since}`)
/** A new address; the earlier one ends. */
export const makeFeed = () => request<FeedAddress>('POST', '/notices/feed')
export const endFeed = () => request<undefined>('DELETE', '/notices/feed')

/** A text as it stood right after an entry of its ledger. */
export interface VersionText {
  readonly version: number
  readonly at: Instant
  readonly paragraphs: readonly Pick<SheetParagraph, 'id' | 'kind' | 'level' | 'label' | 'text'>[]
}

export const readVersion = (statementId: string, version: number, signal?: AbortSignal) =>
  request<VersionText>('GET', `/statements/${at(statementId)}/versions/${version}`, { ...(signal && { signal }) })

/** Entries of a meeting's ledger after a version, and the version of the last that there is. */
export const readProceedings = (meetingId: string, after: number, limit: number) =>
  request<{ readonly entries: readonly MeetingEntry[]; readonly version: number }>(
    'GET',
    `/meetings/${at(meetingId)}/ledger?after=${after}&limit=${limit}`,
  )
export const sendToMeeting = (meetingId: string, command: MeetingCommand, idempotencyKey: string) =>
  request<{ readonly version: number; readonly events: readonly MeetingEvent[] }>(
    'POST',
    `/meetings/${at(meetingId)}/commands`,
    { body: command, headers: { 'idempotency-key': idempotencyKey } },
  )

/** What a screen of the hall shows, for anyone who has its key. */
export const readScreen = (key: string, signal?: AbortSignal) =>
  request<
    ScreenView & {
      readonly attendance: { readonly onsite: number; readonly remote: number; readonly absent: number }
      readonly captions: readonly { readonly number: number; readonly text: string; readonly speaker?: string }[]
    }
  >('GET', `/screens/${at(key)}`, { ...(signal && { signal }) })
export const findScreen = (code: string) =>
  request<{ readonly key: string; readonly url: string }>('POST', '/screens', { body: { code } })
/** A screen: its key and code are shown this once. */
export const openScreen = (meetingId: string, screen: { readonly kind: ScreenKind; readonly name?: string }) =>
  request<{ readonly id: string; readonly key: string; readonly code: string; readonly url: string }>(
    'POST',
    `/meetings/${at(meetingId)}/screens`,
    { body: screen },
  )
