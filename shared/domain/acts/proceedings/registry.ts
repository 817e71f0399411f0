/** Every act and every event of a meeting, in the order in which the policy is read. What is derived from them starts here. */
import { DecisionRecorded } from '../decision/events.ts'
import { recordDecision } from '../decision/recordDecision.ts'
import { StatementTakenUp } from '../taking-up/events.ts'
import { takeUp } from '../taking-up/takeUp.ts'

export const meetingActs = [takeUp, recordDecision] as const

export const meetingEvents = [StatementTakenUp, DecisionRecorded] as const
