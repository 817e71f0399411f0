/** What a meeting has done, folded from its ledger; who it is made of is set up by the secretariat and stands elsewhere. */
import type { Span } from '../bracket/span.ts'
import type { Corrigendum } from '../corrigendum/corrigendum.ts'
import type {
  ActionItemId,
  DecisionId,
  DelegationId,
  Instant,
  ParagraphId,
  ParticipantId,
  SittingId,
  StatementId,
} from '../ids.ts'
import type { Bilingual } from '../meeting/meeting.ts'
import type { Actor } from '../meeting/roles.ts'
import type { ReleaseLevel } from '../release/release.ts'
import type { MeetingRules } from '../rules/rules.ts'
import type { Screen } from '../screen/screen.ts'
import type { FloorRequest, Speech } from '../speaking/speaking.ts'

export interface Sitting {
  readonly id: SittingId
  readonly number: number
  readonly title: Bilingual
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** When the meeting sits again, as it was said at the close; absent where it was not. */
  readonly nextAt?: Instant
}

/** The wording at which the chair holds the screens of the hall. */
export interface HeldWording {
  readonly statementId: StatementId
  readonly paragraphId: ParagraphId
  readonly text: string
  readonly spans: readonly Span[]
  readonly at: Instant
}

/** Who presides for the chair, until it is taken back. */
export interface ActingChair {
  readonly participantId: ParticipantId
  readonly since: Instant
  readonly handedOverBy: Actor
}

/** Who was there at the roll call; it holds until the sitting closes (rule MT9). */
export interface Presence {
  readonly delegationIds: readonly DelegationId[]
  readonly at: Instant
  readonly by: Actor
}

/** A decision of the meeting that is no text of a statement. */
export interface MeetingDecision {
  readonly id: DecisionId
  readonly number: number
  readonly text: string
  readonly at: Instant
  readonly by: Actor
}

/** What somebody is to do after the meeting. */
export interface ActionItem {
  readonly id: ActionItemId
  readonly number: number
  readonly text: string
  readonly owner: string
  /** A day, or an instant. */
  readonly due: string | null
  readonly at: Instant
  readonly by: Actor
}

export interface Proceedings {
  /** The statement that the meeting has before it; null where it has taken up none. */
  readonly statementId: StatementId | null
  readonly sittings: readonly Sitting[]
  /** Closed: only points of order and rights of reply are taken. */
  readonly listClosed: boolean
  /** Seconds that a speech may take; null where there is no limit. */
  readonly timeLimit: number | null
  /** Those who wait for the floor, in the order in which they asked. */
  readonly requests: readonly FloorRequest[]
  readonly speaking: Speech | null
  /** The speeches that have ended, in their order. */
  readonly speeches: readonly Speech[]
  readonly rules: MeetingRules
  /** When they were last changed with a negotiation open; null where they never were (rule MT10). */
  readonly rulesChangedAt: Instant | null
  /** Null where no roll was called in this sitting. */
  readonly presence: Presence | null
  readonly held: HeldWording | null
  /** The screens that are up. */
  readonly screens: readonly Screen[]
  readonly actingChair: ActingChair | null
  readonly decisions: readonly MeetingDecision[]
  readonly actionItems: readonly ActionItem[]
  /** How far the record of each negotiation is everybody's, by the id of its statement; nothing where it is absent. */
  readonly released: Readonly<Record<string, ReleaseLevel>>
  /** The corrigenda of each adopted text, in their order, by the id of its statement. */
  readonly corrected: Readonly<Record<string, readonly Corrigendum[]>>
  /** How many entries have been folded. */
  readonly version: number
}

/** A meeting whose ledger is empty. */
export const noProceedings: Proceedings = {
  statementId: null,
  sittings: [],
  listClosed: false,
  timeLimit: null,
  requests: [],
  speaking: null,
  speeches: [],
  rules: {},
  rulesChangedAt: null,
  presence: null,
  held: null,
  screens: [],
  actingChair: null,
  decisions: [],
  actionItems: [],
  released: {},
  corrected: {},
  version: 0,
}

/** The sitting that is open now. */
export function openSittingOf({ sittings }: Proceedings): Sitting | undefined {
  return sittings.find(({ closedAt }) => closedAt === null)
}

/** In whose name one asks for the floor: their delegation, or they themselves where they have none. */
export function partyAsking({
  delegationId,
  participantId,
}: {
  readonly delegationId: DelegationId | null
  readonly participantId: ParticipantId
}): string {
  return delegationId ?? participantId
}
