import { type Refused, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { BracketId, LinkId } from '../ids.ts'
import { findBracket } from '../standing.ts'
import type { Bracket, LiftOutcome, Statement } from '../statement.ts'
import type { Lift } from './lift.ts'
import { linkOf, standingMembers } from './link.ts'

export interface PlannedLift {
  readonly bracket: Bracket
  readonly outcome: LiftOutcome
  readonly text: string | undefined
  /** The alternatives among which this lift chooses. */
  readonly linkId: LinkId | null
}

/**
 * The lifts of a command with all that they take along: choosing an alternative drops the others (rule BR7), and a
 * package is lifted whole (rule BR8). Alternatives are dropped before the chosen one is kept.
 */
export function planLifts(statement: Statement, lifts: readonly Lift[]): readonly PlannedLift[] | Refused<RefusalCode> {
  const planned = new Map<BracketId, PlannedLift>()
  const named = new Set(lifts.map(({ bracketId }) => bracketId))
  for (const lift of lifts) {
    const bracket = findBracket(statement, lift.bracketId)
    if (bracket === undefined) return refuse('not-found', lift.bracketId)
    if (bracket.lifted !== null || planned.has(bracket.id)) return refuse('bracket-lifted', bracket.id)
    const more = lift.outcome === 'choose' ? choose(statement, bracket, lift) : single(statement, bracket, lift, named)
    if ('refusal' in more) return more
    for (const one of more) planned.set(one.bracket.id, one)
  }
  for (const id of planned.keys()) {
    const pack = linkOf(statement, id, 'package')
    const missing = pack === undefined ? [] : standingMembers(statement, pack).filter((one) => !planned.has(one.id))
    if (missing.length > 0) return refuse('package-incomplete', ...missing.map((one) => one.id))
  }
  return [...planned.values()]
}

function choose(statement: Statement, bracket: Bracket, lift: Lift): readonly PlannedLift[] | Refused<RefusalCode> {
  const link = linkOf(statement, bracket.id, 'alternatives')
  if (link === undefined) return refuse('not-alternatives', bracket.id)
  if (lift.noText === true && !link.noText) return refuse('no-text-not-offered', bracket.id)
  const members = standingMembers(statement, link)
  const dropped = lift.noText === true ? members : members.filter(({ id }) => id !== bracket.id)
  const planned = dropped.map(
    (one): PlannedLift => ({ bracket: one, outcome: 'drop', text: undefined, linkId: link.id }),
  )
  if (lift.noText === true) return planned
  return [...planned, { bracket, outcome: 'keep', text: undefined, linkId: link.id }]
}

/** One of several alternatives may be dropped; to keep or replace it while others stand would leave two texts. */
function single(
  statement: Statement,
  bracket: Bracket,
  { outcome, text }: Lift,
  named: ReadonlySet<BracketId>,
): readonly PlannedLift[] | Refused<RefusalCode> {
  if (outcome === 'choose') throw new RangeError('A choice is not a lift of one bracket')
  const link = linkOf(statement, bracket.id, 'alternatives')
  if (link !== undefined) {
    const others = standingMembers(statement, link).filter(({ id }) => id !== bracket.id)
    if (outcome !== 'drop' && others.length > 0) return refuse('alternatives-stand', ...others.map(({ id }) => id))
    const remains = others.some(({ id }) => !named.has(id))
    if (outcome === 'drop' && !remains && !link.noText) return refuse('no-text-not-offered', bracket.id)
  }
  return [{ bracket, outcome, text, linkId: null }]
}
