import { amendObjection } from '../amend.ts'
import type { EventOf } from '../events.ts'
import type { Entry } from '../ledger.ts'
import type { Statement } from '../statement.ts'

export type ObjectionEvent = EventOf<
  | 'ObjectionLodged'
  | 'ObjectionWithdrawn'
  | 'ObjectionConfirmed'
  | 'ObjectionDisowned'
  | 'ConsultationBegun'
  | 'ConsultationEnded'
  | 'RulingGiven'
  | 'ReservationRecorded'
  | 'TextPromised'
  | 'CounterTextGiven'
  | 'PositionExplained'
>

/** The statement after something was done about an objection. */
export function evolveObjection(statement: Statement, event: ObjectionEvent, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'ObjectionLodged':
      return {
        ...statement,
        objections: [
          ...statement.objections,
          {
            id: event.objectionId,
            paragraphId: event.paragraphId,
            delegationId: event.delegationId,
            grounds: event.grounds,
            counterText: event.counterText,
            lodgedBy: actor,
            lodgedAt: at,
            state: 'standing',
            promise: null,
            confirmation: event.confirmation ?? null,
            consultation: null,
            ruling: null,
          },
        ],
      }
    case 'TextPromised':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        promise: { until: event.until, promisedAt: at, givenAt: null },
      }))
    case 'CounterTextGiven':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        counterText: event.text,
        promise: objection.promise && { ...objection.promise, givenAt: at },
      }))
    case 'PositionExplained': {
      const { explanationId: id, on: paragraphId, voteId, delegationId, text } = event
      return {
        ...statement,
        explanations: [...statement.explanations, { id, paragraphId, voteId, delegationId, text, at }],
      }
    }
    case 'ObjectionWithdrawn':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        state: 'withdrawn',
        consultation: null,
      }))
    case 'ObjectionConfirmed':
      return amendObjection(statement, event.objectionId, (objection) => ({ ...objection, confirmation: 'given' }))
    case 'ObjectionDisowned':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        state: 'disowned',
        consultation: null,
      }))
    case 'ConsultationBegun':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        consultation: { note: event.note, by: actor, at },
      }))
    case 'ConsultationEnded':
      return amendObjection(statement, event.objectionId, (objection) => ({ ...objection, consultation: null }))
    case 'RulingGiven':
      return amendObjection(statement, event.objectionId, (objection) => ({
        ...objection,
        state: event.outcome,
        consultation: null,
        ruling: { reason: event.reason, by: actor, at },
      }))
    case 'ReservationRecorded': {
      const { reservationId: id, paragraphId, delegationId, text } = event
      return { ...statement, reservations: [...statement.reservations, { id, paragraphId, delegationId, text, at }] }
    }
  }
}
