/** What the pictures of a negotiation draw, from its ledger alone: nothing here is measured that is not in an entry. */
import type { Entry } from '../acts/entry.ts'
import { evolve } from '../acts/evolve.ts'
import { asId, type DelegationId, type Instant, type ParagraphId } from '../acts/ids.ts'
import { laterInstant, secondsBetweenInstants } from '../acts/instants.ts'
import type { Sitting } from '../acts/proceedings/proceedings.ts'
import { livingParagraphs, paragraphState, standingBrackets, standingObjections } from '../acts/standing.ts'
import type { ParagraphState, Statement } from '../acts/statement.ts'

/** A longer pause between two acts is a night or a meal and no work on a paragraph, in seconds: ninety minutes. */
const longestWork = 90 * 60
/** In seconds. */
const hour = 3_600
/** Hours that are drawn; of a longer negotiation the earlier ones are left out. */
export const mostHours = 1_000

/** What stood at the end of an hour in which something was done. */
export interface HourOfWork {
  /** When the hour began. */
  readonly at: Instant
  /** The last entry of the hour. */
  readonly version: number
  readonly brackets: number
  readonly objections: number
  /** Paragraphs that were neither agreed nor struck. */
  readonly open: number
  /** Whether a sitting of the meeting was open in it. */
  readonly inSitting: boolean
}

/** A stretch in which a paragraph was on the floor, between two acts. */
export interface FloorStretch {
  /** The entry that ended it. */
  readonly version: number
  readonly paragraphId: ParagraphId
  readonly seconds: number
}

export interface NegotiationPictures {
  readonly hours: readonly HourOfWork[]
  readonly stretches: readonly FloorStretch[]
}

/** Hours and stretches of a negotiation, in their order, in one fold. `sittings`: those of its meeting. */
export function negotiationPictures(
  entries: readonly Entry[],
  sittings: readonly Pick<Sitting, 'openedAt' | 'closedAt'>[],
): NegotiationPictures {
  const hours: HourOfWork[] = []
  const stretches: FloorStretch[] = []
  let statement: Statement | null = null
  entries.forEach((entry, nth) => {
    const before = entries[nth - 1]
    const floor: ParagraphId | null = statement?.floor ?? null
    const seconds = before === undefined ? 0 : secondsBetweenInstants(before.at, entry.at)
    if (floor !== null && seconds > 0 && seconds <= longestWork) {
      stretches.push({ version: entry.version, paragraphId: floor, seconds })
    }
    const after = evolve(statement, entry)
    statement = after
    const at = hourOf(entry.at)
    const next = entries[nth + 1]
    if (next !== undefined && hourOf(next.at) === at) return
    hours.push({
      at,
      version: entry.version,
      ...standingNow(after),
      inSitting: sittings.some((one) => isOpenIn(at, one)),
    })
  })
  return { hours: hours.slice(-mostHours), stretches }
}

/** How long each paragraph was on the floor up to an entry, the longest first; one that never was is left out. */
export function secondsOnFloor(
  stretches: readonly FloorStretch[],
  until = Number.POSITIVE_INFINITY,
): readonly { readonly paragraphId: ParagraphId; readonly seconds: number }[] {
  const sums = new Map<ParagraphId, number>()
  for (const { version, paragraphId, seconds } of stretches) {
    if (version <= until) sums.set(paragraphId, (sums.get(paragraphId) ?? 0) + seconds)
  }
  return [...sums]
    .map(([paragraphId, seconds]) => ({ paragraphId, seconds }))
    .sort((one, other) => other.seconds - one.seconds)
}

/** Every paragraph with its state, in the order of the text. */
export function paragraphMap(
  statement: Statement,
): readonly { readonly paragraphId: ParagraphId; readonly state: ParagraphState }[] {
  return statement.paragraphs.map((paragraph) => ({
    paragraphId: paragraph.id,
    state: paragraphState(statement, paragraph),
  }))
}

export interface BracketTally {
  /** Null gathers the brackets of those who act in person. */
  readonly delegationId: DelegationId | null
  readonly set: number
  /** Of those, how many are lifted, by whomever. */
  readonly lifted: number
}

/** How many brackets each delegation has set, and how many of them are lifted; who set most first. */
export function bracketTallies({ brackets }: Pick<Statement, 'brackets'>): readonly BracketTally[] {
  const tallies = new Map<DelegationId | null, BracketTally>()
  for (const { delegationId, lifted } of brackets) {
    const { set, lifted: gone } = tallies.get(delegationId) ?? { set: 0, lifted: 0 }
    tallies.set(delegationId, { delegationId, set: set + 1, lifted: gone + (lifted === null ? 0 : 1) })
  }
  return [...tallies.values()].sort((one, other) => other.set - one.set)
}

/** What stands in a statement: what an hour tells of its end. */
export function standingNow(statement: Statement): Pick<HourOfWork, 'brackets' | 'objections' | 'open'> {
  const living = livingParagraphs(statement)
  const sum = (count: (id: ParagraphId) => number): number => living.reduce((total, { id }) => total + count(id), 0)
  return {
    brackets: sum((id) => standingBrackets(statement, id).length),
    objections: sum((id) => standingObjections(statement, id).length),
    open: living.filter(({ agreement }) => agreement === null).length,
  }
}

/** The beginning of its hour: instants are written alike, to the millisecond and in UTC. */
function hourOf(at: Instant): Instant {
  return asId<Instant>(`${at.slice(0, 13)}:00:00.000Z`)
}

function isOpenIn(at: Instant, { openedAt, closedAt }: Pick<Sitting, 'openedAt' | 'closedAt'>): boolean {
  return openedAt < laterInstant(at, hour) && (closedAt === null || closedAt > at)
}
