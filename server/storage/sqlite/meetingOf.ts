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
import type { Term, TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import type { StatementListing } from '../../application/ports.ts'
import { bilingual } from '../bilingual.ts'
import { integer, oneOf, type Row, text, textOrNull } from './row.ts'

/** A meeting as its row holds it. */
export function meetingOf(row: Row): Meeting {
  const zone = textOrNull(row, 'zone')
  const streamUrl = textOrNull(row, 'stream_url')
  return {
    id: asId<MeetingId>(text(row, 'id')),
    title: bilingualOf(row, 'title'),
    place: textOrNull(row, 'place'),
    startsOn: textOrNull(row, 'starts_on'),
    endsOn: textOrNull(row, 'ends_on'),
    ...(zone !== null && { zone }),
    ...(streamUrl !== null && { streamUrl }),
  }
}

/** A delegation as its row holds it. */
export function delegationOf(row: Row): Delegation {
  return {
    id: asId<DelegationId>(text(row, 'id')),
    meetingId: asId<MeetingId>(text(row, 'meeting_id')),
    name: bilingualOf(row, 'name'),
    code: text(row, 'code'),
    group: oneOf(row, 'delegation_group', delegationGroups),
    ...(integer(row, 'head_confirms') === 1 && { headConfirms: true }),
  }
}

/** A participant as their row holds them; the hashes of what they sign in with stay in the database. */
export function participantOf(row: Row): Participant {
  const meetingId = textOrNull(row, 'meeting_id')
  const delegationId = textOrNull(row, 'delegation_id')
  const email = textOrNull(row, 'email')
  const enteredAt = textOrNull(row, 'entered_at')
  return {
    id: asId<ParticipantId>(text(row, 'id')),
    meetingId: meetingId === null ? null : asId<MeetingId>(meetingId),
    delegationId: delegationId === null ? null : asId<DelegationId>(delegationId),
    name: text(row, 'name'),
    role: oneOf(row, 'role', roles),
    attendance: oneOf(row, 'attendance', attendances),
    ...(integer(row, 'head') === 1 && { head: true }),
    ...(email !== null && { email }),
    ...(enteredAt !== null && { enteredAt: asId<Instant>(enteredAt) }),
  }
}

/** A statement's listing as its row holds it. */
export function listingOf(row: Row): StatementListing {
  return {
    id: asId<StatementId>(text(row, 'id')),
    meetingId: asId<MeetingId>(text(row, 'meeting_id')),
    title: bilingualOf(row, 'title'),
    openedAt: asId<Instant>(text(row, 'opened_at')),
  }
}

/** A term base as its row holds it. */
export function termBaseOf(row: Row): TermBase {
  return {
    version: integer(row, 'version'),
    terms: JSON.parse(text(row, 'terms')) as readonly Term[],
    changedAt: asId<Instant>(text(row, 'changed_at')),
  }
}

function bilingualOf(row: Row, column: string): Bilingual {
  return bilingual(text(row, `${column}_ar`), textOrNull(row, `${column}_en`))
}
