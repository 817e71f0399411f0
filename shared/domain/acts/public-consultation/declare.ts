/** The two words with which the acts and events of a public consultation are declared. */
import { declaringActs } from '../../engine/act.ts'
import { declaringEvents } from '../../engine/event.ts'
import type { ConsultationWorld } from './world.ts'

export const declareConsultationAct = declaringActs<ConsultationWorld>()
export const declareConsultationEvent = declaringEvents<ConsultationWorld>()
