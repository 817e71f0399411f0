/** What the declarations of a meeting's acts and events speak of. */
import type { Occasion, Sha256 } from '../../engine/ledger.ts'
import type { World } from '../../engine/world.ts'
import type { MeetingTeller } from '../../language/meetingTeller.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { DelegationId, Instant, StatementId } from '../ids.ts'
import type { Actor, Role } from '../meeting/roles.ts'
import type { Proceedings } from './proceedings.ts'

/** What a decision on a meeting is given beside its proceedings and the command. */
export interface MeetingCircumstances {
  readonly actor: Actor
  readonly at: Instant
  /** Ids of several things are made from it. */
  readonly freshId: string
  readonly sha256: Sha256
  /** Whether the statement that the act names is one of the meeting; absent where it names none. */
  readonly isOfMeeting?: boolean
}

/** What an act of a meeting has read before it is decided. */
export interface MeetingReads {
  readonly statementId?: StatementId | undefined
}

export interface MeetingWorld extends World {
  readonly state: Proceedings
  readonly actor: Actor
  readonly addition: never
  readonly occasion: Occasion<Actor, Instant>
  readonly circumstances: MeetingCircumstances
  readonly reads: MeetingReads
  readonly teller: MeetingTeller
  readonly part: never
  readonly party: DelegationId
  readonly office: never
  readonly role: Role
  /** A meeting has no stages: whoever may, may from its opening to its end. */
  readonly stage: 'meeting'
  readonly verdicts: never
  readonly refusal: RefusalCode
  readonly draftChange: never
  readonly draftSources: never
}
