import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Event } from '../events.ts'
import { asId, type ReservationId } from '../ids.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import type { Actor } from '../roles.ts'
import { findBracket, findParagraph, standingBrackets } from '../standing.ts'
import type { Bracket, Reading, Statement } from '../statement.ts'

/**
 * Lifts a bracket with an outcome. Its owner does so freely; rapporteur and chair with the owner's consent or
 * reservation on record (rule BR2), and a reservation so recorded is printed with the adopted text (rule BR4).
 */
export function liftBracket(
  statement: Statement,
  command: CommandOf<'liftBracket'>,
  { actor, freshId, reading }: Circumstances,
): Decision {
  const bracket = findBracket(statement, command.bracketId)
  const paragraph = bracket && findParagraph(statement, bracket.paragraphId)
  if (bracket === undefined || paragraph === undefined) return refuse('not-found', command.bracketId)
  if (bracket.lifted !== null) return refuse('bracket-lifted', bracket.id)
  const closed = refuseUnlessOpen(paragraph)
  if (closed !== null) return closed
  if (reading === null) return refuse('draft-closed', paragraph.id)
  const owner = ownsBracket(actor, bracket)
  if (!owner && actor.role === 'delegate') return refuse('not-your-bracket', bracket.id)
  if (!owner && command.consent === undefined) return refuse('consent-missing', bracket.id)
  if (command.outcome === 'replace' && (command.text ?? '').trim() === '')
    return refuse('replacement-missing', bracket.id)
  if (command.outcome !== 'keep') {
    const impeded = impediment(statement, bracket, reading)
    if (impeded !== null) return impeded
  }
  const consent = owner ? null : (command.consent ?? null)
  const events: Event[] = [
    {
      type: 'BracketLifted',
      bracketId: bracket.id,
      paragraphId: paragraph.id,
      outcome: command.outcome,
      text: command.outcome === 'replace' ? (command.text ?? '').normalize('NFC') : null,
      consent,
    },
  ]
  if (consent?.basis === 'reservation' && bracket.delegationId !== null) {
    events.push({
      type: 'ReservationRecorded',
      reservationId: asId<ReservationId>(freshId),
      paragraphId: paragraph.id,
      delegationId: bracket.delegationId,
      text: consent.note,
    })
  }
  return accept(...events)
}

/** Whether a bracket is this actor's to lift without anybody's consent (rule BR2). */
export function ownsBracket(actor: Actor, bracket: Bracket): boolean {
  return bracket.delegationId === null
    ? bracket.placedBy.participantId === actor.participantId
    : bracket.delegationId === actor.delegationId
}

/** Words can be dropped or replaced only where both glyphs stand and no other bracket has an end between them (rule BR3). */
function impediment(statement: Statement, bracket: Bracket, reading: Reading): Decision | null {
  const span = reading.spans.find(({ bracketId }) => bracketId === bracket.id)
  if (span === undefined || span.start === null || span.end === null) return refuse('bracket-torn', bracket.id)
  const { start, end } = span
  const others = new Set(standingBrackets(statement, bracket.paragraphId).map(({ id }) => id))
  others.delete(bracket.id)
  const within = reading.spans.filter(
    (other) =>
      others.has(other.bracketId) && [other.start, other.end].some((at) => at !== null && at > start && at < end),
  )
  return within.length > 0 ? refuse('bracket-within', ...within.map(({ bracketId }) => bracketId)) : null
}
