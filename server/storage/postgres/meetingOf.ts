import {
  asId,
  type DelegationId,
  type Instant,
  type MeetingId,
  type ParticipantId,
  type StatementId,
} from '@tawafuq/domain/acts/ids'
import {
  attendances,
  type Bilingual,
  type Delegation,
  delegationGroups,
  type Meeting,
  type Participant,
} from '@tawafuq/domain/acts/meeting/meeting'
import { roles } from '@tawafuq/domain/acts/meeting/roles'
import type { Selectable } from 'kysely'
import type { StatementListing } from '../../application/ports.ts'
import { bilingual } from '../bilingual.ts'
import type { Tables } from './tables.ts'

/** The columns of a title. */
export function titleOf({ ar, en }: Bilingual) {
  return { title_ar: ar, title_en: en ?? null }
}

/** The columns of a name. */
export function nameOf({ ar, en }: Bilingual) {
  return { name_ar: ar, name_en: en ?? null }
}

/** A delegation as its row holds it. */
export function delegationColumns({ id, meetingId, name, code, group, headConfirms }: Delegation) {
  return {
    id,
    meeting_id: meetingId,
    ...nameOf(name),
    code,
    delegation_group: group,
    head_confirms: headConfirms === true,
  }
}

/** A participant as their row holds them, with the hashes of what they sign in with. */
export function participantColumns(
  { id, meetingId, delegationId, name, role, attendance, head, email }: Participant,
  join_token_hash: string,
  cardCodeHash?: string,
) {
  return {
    id,
    meeting_id: meetingId,
    delegation_id: delegationId,
    name,
    role,
    attendance,
    head: head === true,
    email: email ?? null,
    join_token_hash,
    card_code_hash: cardCodeHash ?? null,
  }
}

/** A meeting of its row. */
export function meetingOf(row: Selectable<Tables['meetings']>): Meeting {
  return {
    id: asId<MeetingId>(row.id),
    title: bilingual(row.title_ar, row.title_en),
    place: row.place,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.stream_url !== null && { streamUrl: row.stream_url }),
  }
}

/** A delegation of its row. Throws for a group that is not known. */
export function delegationOf(row: Selectable<Tables['delegations']>): Delegation {
  return {
    id: asId<DelegationId>(row.id),
    meetingId: asId<MeetingId>(row.meeting_id),
    name: bilingual(row.name_ar, row.name_en),
    code: row.code,
    group: oneOf(row.delegation_group, delegationGroups),
    ...(row.head_confirms && { headConfirms: true as const }),
  }
}

/** A participant of their row; the hashes of what they sign in with stay in the database. Throws for a word that is not known. */
export function participantOf(row: Selectable<Tables['participants']>): Participant {
  return {
    id: asId<ParticipantId>(row.id),
    meetingId: row.meeting_id === null ? null : asId<MeetingId>(row.meeting_id),
    delegationId: row.delegation_id === null ? null : asId<DelegationId>(row.delegation_id),
    name: row.name,
    role: oneOf(row.role, roles),
    attendance: oneOf(row.attendance, attendances),
    ...(row.head && { head: true as const }),
    ...(row.email !== null && { email: row.email }),
    ...(row.entered_at !== null && { enteredAt: asId<Instant>(row.entered_at) }),
  }
}

/** A statement’s listing of its row. */
export function listingOf(row: Selectable<Tables['statements']>): StatementListing {
  return {
    id: asId<StatementId>(row.id),
    meetingId: asId<MeetingId>(row.meeting_id),
    title: bilingual(row.title_ar, row.title_en),
    openedAt: asId<Instant>(row.opened_at),
  }
}

function oneOf<Word extends string>(word: string, words: readonly Word[]): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new Error(`The database holds “${word}”, which is none of ${words.join(', ')}.`)
  return found
}
