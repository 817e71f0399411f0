/** What may be asked of a public consultation, and what its ledger can hold. */
import type { CommandTaken } from '../../engine/act.ts'
import type { ValueOf } from '../../engine/event.ts'
import type { EntryOf } from '../../engine/ledger.ts'
import type { Instant } from '../ids.ts'
import type { consultationActs, consultationCommands, consultationEvents } from './consultationRegistry.ts'
import type { ConsultationActor } from './publicConsultation.ts'

export type ConsultationAct = CommandTaken<(typeof consultationActs)[number]>
export type ConsultationCommand = CommandTaken<(typeof consultationCommands)[number]>
export type ConsultationEvent = ValueOf<(typeof consultationEvents)[number]>
export type ConsultationEntry = EntryOf<ConsultationEvent, ConsultationActor, Instant>
