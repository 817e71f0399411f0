/** The two words with which the acts and events of a statement are declared. */
import { declaringActs } from '../engine/act.ts'
import { declaringEvents } from '../engine/event.ts'
import type { StatementWorld } from './statementWorld.ts'

export const declareAct = declaringActs<StatementWorld>()
export const declareEvent = declaringEvents<StatementWorld>()
