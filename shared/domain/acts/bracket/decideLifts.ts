/** What lifting one bracket and lifting a package have in common: who may, what it takes along, and what stops it. */

import { toNfc } from '@tawafuq/arabic/toNfc'
import { accept, type DecisionOf, type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { Circumstances } from '../circumstances.ts'
import { asId, type BracketId, type ReservationId } from '../ids.ts'
import { ReservationRecorded } from '../objection/events.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { findParagraph, standingBrackets } from '../standing.ts'
import type { Bracket, Consent, Reading, Statement } from '../statement.ts'
import { BracketLifted } from './events.ts'
import type { Lift } from './lift.ts'
import { ownsBracket } from './ownsBracket.ts'
import { type PlannedLift, planLifts } from './planLifts.ts'

/** The lifts and all that they take along, or the reasoned no. Nothing is lifted unless everything is. */
export function decideLifts(
  statement: Statement,
  lifts: readonly Lift[],
  consent: Consent | undefined,
  circumstances: Circumstances,
): DecisionOf<BracketLifted | ReservationRecorded, RefusalCode> {
  const planned = planLifts(statement, lifts)
  if ('refusal' in planned) return planned
  const gone = new Set<BracketId>()
  const events: BracketLifted[] = []
  const reserving: Bracket[] = []
  for (const lift of planned) {
    const refused = refuseLift(statement, lift, consent, circumstances, gone)
    if (refused !== null) return refused
    const { bracket, outcome, text, linkId } = lift
    const ground = ownsBracket(circumstances.actor, bracket) ? null : (consent ?? null)
    gone.add(bracket.id)
    events.push(
      BracketLifted({
        bracketId: bracket.id,
        paragraphId: bracket.paragraphId,
        outcome,
        text: outcome === 'replace' ? toNfc(text ?? '') : null,
        consent: ground,
        ...(linkId === null ? {} : { linkId }),
      }),
    )
    // Whoever's alternative is chosen has nothing to reserve.
    if (ground?.basis === 'reservation' && (linkId === null || outcome === 'drop')) reserving.push(bracket)
  }
  return accept(...events, ...reservations(reserving, consent, circumstances.freshId))
}

/** One reservation for each delegation and paragraph, however many of its brackets the act lifts (rule BR4). */
function reservations(
  brackets: readonly Bracket[],
  consent: Consent | undefined,
  freshId: string,
): readonly ReservationRecorded[] {
  const seen = new Set<string>()
  return brackets.flatMap((bracket): readonly ReservationRecorded[] => {
    const { delegationId, paragraphId } = bracket
    const key = `${delegationId} ${paragraphId}`
    if (delegationId === null || seen.has(key)) return []
    seen.add(key)
    const reservationId = asId<ReservationId>(seen.size === 1 ? freshId : `${freshId}-${seen.size}`)
    return [
      ReservationRecorded({
        reservationId,
        paragraphId,
        delegationId,
        text: reservationText(consent, bracket),
      }),
    ]
  })
}

function refuseLift(
  statement: Statement,
  { bracket, outcome, text }: PlannedLift,
  consent: Consent | undefined,
  { actor, readings }: Circumstances,
  gone: ReadonlySet<BracketId>,
): Refused<RefusalCode> | null {
  const paragraph = findParagraph(statement, bracket.paragraphId)
  if (paragraph === undefined) return refuse('not-found', bracket.id)
  const closed = refuseUnlessOpen(paragraph)
  if (closed !== null) return closed
  const reading = readings?.get(paragraph.id)
  if (reading === undefined) return refuse('draft-closed', paragraph.id)
  const owner = ownsBracket(actor, bracket)
  if (!owner && actor.role === 'delegate') return refuse('not-your-bracket', bracket.id)
  if (!owner && consent === undefined) return refuse('consent-missing', bracket.id)
  if (outcome === 'replace' && (text ?? '').trim() === '') return refuse('replacement-missing', bracket.id)
  return outcome === 'keep' ? null : impediment(statement, bracket, reading, gone)
}

/** Words can be dropped or replaced only where both glyphs stand and no other bracket has an end between them (rule BR3). */
function impediment(
  statement: Statement,
  bracket: Bracket,
  reading: Reading,
  gone: ReadonlySet<BracketId>,
): Refused<RefusalCode> | null {
  const span = reading.spans.find(({ bracketId }) => bracketId === bracket.id)
  if (span === undefined || span.start === null || span.end === null) return refuse('bracket-torn', bracket.id)
  const { start, end } = span
  const others = new Set(standingBrackets(statement, bracket.paragraphId).map(({ id }) => id))
  others.delete(bracket.id)
  const within = reading.spans.filter(
    (other) =>
      others.has(other.bracketId) &&
      !gone.has(other.bracketId) &&
      [other.start, other.end].some((at) => at !== null && at > start && at < end),
  )
  return within.length > 0 ? refuse('bracket-within', ...within.map(({ bracketId }) => bracketId)) : null
}

/** A reservation is printed with the text, so it always has words: its own, else why the bracket stood, else on what. */
function reservationText(consent: Consent | undefined, { reason, quote }: Bracket): string {
  return consent?.note.trim() || reason || quote.exact
}
