/** What a statement's ledger can hold. Events are wire words: they are never renamed, and an old one stays readable for ever (ADR-0007). */
import type { ValueOf } from '../engine/event.ts'
import type { statementEvents } from './registry.ts'

export type Event = ValueOf<(typeof statementEvents)[number]>
export type EventType = Event['type']
export type EventOf<Type extends EventType> = Extract<Event, { readonly type: Type }>
