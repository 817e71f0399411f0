/** What the declarations of a meeting's acts and events speak of. */
import type { Occasion, Sha256 } from '../../engine/ledger.ts'
import type { World } from '../../engine/world.ts'
import type { MeetingFormatter } from '../../language/meetingFormatter.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { DelegationId, Instant, ParagraphId, ParticipantId, StatementId } from '../ids.ts'
import type { Participant } from '../meeting/meeting.ts'
import type { Actor, Role } from '../meeting/roles.ts'
import type { AdoptedParagraph } from '../statement.ts'
import type { HeldWording, Proceedings } from './proceedings.ts'

/** What a decision on a meeting is given beside its proceedings and the command. */
export interface MeetingCircumstances {
  readonly actor: Actor
  readonly at: Instant
  /** Ids of several things are made from it. */
  readonly freshId: string
  readonly sha256: Sha256
  /** Whether the statement that the act names is one of the meeting; absent where it names none. */
  readonly isOfMeeting?: boolean
  /** Whether the paragraph that it names is in that statement, or else in the one before the meeting. */
  readonly isOfStatement?: boolean
  /** The one whom it names, as they are in the meeting; null where nobody of it has that id. */
  readonly named?: Pick<Participant, 'id' | 'role'> | null
  /** What the floor of the statement before the meeting reads; null where nothing is on a floor. */
  readonly floor?: Omit<HeldWording, 'at'> | null
  /** The text of that statement as it was adopted; null where it is not. */
  readonly adopted?: readonly AdoptedParagraph[] | null
  /** The delegations of the meeting. */
  readonly delegations?: readonly DelegationId[]
  /** Whether the negotiation of one of its statements has been opened. */
  readonly isOpened?: boolean
}

/** What an act of a meeting has read before it is decided. */
export interface MeetingReads {
  readonly statementId?: StatementId | undefined
  readonly paragraphId?: ParagraphId | undefined
  readonly participantId?: ParticipantId | undefined
  readonly floor?: boolean
  readonly adopted?: boolean
  readonly delegations?: boolean
  readonly opened?: boolean
}

export interface MeetingWorld extends World {
  readonly state: Proceedings
  readonly actor: Actor
  readonly addition: never
  readonly occasion: Occasion<Actor, Instant>
  readonly circumstances: MeetingCircumstances
  readonly reads: MeetingReads
  readonly formatter: MeetingFormatter
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
