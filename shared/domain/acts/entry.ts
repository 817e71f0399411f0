import type { Happening } from '../engine/decision.ts'
import type { EntryOf } from '../engine/ledger.ts'
import type { Event } from './events.ts'
import type { Instant, MeetingId, PublicConsultationId, TranscriptId } from './ids.ts'
import type { Actor } from './meeting/roles.ts'
import type { MeetingEvent } from './proceedings/events.ts'
import type { ConsultationEntry } from './public-consultation/commands.ts'
import type { CaptionGiven } from './transcript/transcript.ts'

/** One entry in the ledger of a statement. */
export type Entry = EntryOf<Event, Actor, Instant>

/** One entry in the ledger of a meeting. */
export type MeetingEntry = EntryOf<MeetingEvent, Actor, Instant>

/** One entry in whatever ledger. */
export type AnyEntry = EntryOf<Happening, { readonly role: string }, Instant>

/** One line of a meeting's transcript. */
export type TranscriptEntry = EntryOf<CaptionGiven, Actor, Instant>

/** The entries of a ledger, by the kind of id that names it. */
export type EntryIn<Id> = Id extends PublicConsultationId
  ? ConsultationEntry
  : Id extends MeetingId
    ? MeetingEntry
    : Id extends TranscriptId
      ? TranscriptEntry
      : Entry
