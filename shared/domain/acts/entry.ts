import type { EntryOf } from '../engine/ledger.ts'
import type { Event } from './events.ts'
import type { Instant } from './ids.ts'
import type { Actor } from './meeting/roles.ts'

/** One entry in the ledger of a statement. */
export type Entry = EntryOf<Event, Actor, Instant>
