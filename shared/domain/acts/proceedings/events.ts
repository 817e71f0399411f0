/** What a meeting's ledger can hold. Events are wire words, as those of a statement are (ADR-0007). */
import type { ValueOf } from '../../engine/event.ts'
import type { meetingEvents } from './registry.ts'

export type MeetingEvent = ValueOf<(typeof meetingEvents)[number]>
