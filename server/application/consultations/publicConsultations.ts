// Above 250 lines: the questions that may be asked of public consultations, each said once.
/** Everything that can be asked of public consultations, whoever asks: http and the public pages call these and nothing else. */
import type { Instant, MeetingId, PublicConsultationId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Bilingual, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { ClockReading } from '@tawafuq/domain/acts/public-consultation/clock'
import type {
  ConsultationCommand,
  ConsultationEntry,
  ConsultationEvent,
} from '@tawafuq/domain/acts/public-consultation/commands'
import type { CountedTable } from '@tawafuq/domain/acts/public-consultation/countContributions'
import type {
  Channel,
  ClockDates,
  ClockName,
  Comment,
  CommentTarget,
  CommentType,
  ConsultationStage,
  ConsultedDocument,
  Contribution,
  ContributorGroup,
  Identity,
  NamedRevision,
  PublicConsultation,
  Visibility,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import type { CivilDay } from '@tawafuq/domain/language/civilDay'
import type { Answer } from '../application.ts'

export interface NewConsultation {
  readonly title: Bilingual
  readonly documents: readonly NamedRevision[]
  readonly zone: string
  readonly closesOn: CivilDay
  readonly clock: readonly ClockName[]
  readonly dates?: ClockDates
  readonly identity: Identity
  readonly visibility: Visibility
  readonly contact: string
  readonly webcast?: boolean
  readonly captions?: boolean
  readonly restDays?: readonly number[]
}

/** A consultation as anybody may read it, and a little more for its desk. */
export interface ConsultationView {
  readonly id: PublicConsultationId
  readonly number: number
  readonly meetingId: MeetingId
  readonly title: Bilingual
  readonly stage: ConsultationStage
  readonly version: number
  readonly zone: string
  readonly closesAt: Instant
  readonly closesOn: CivilDay
  readonly openedAt: Instant | null
  readonly clock: readonly ClockReading[]
  readonly dates: ClockDates
  readonly extensions: PublicConsultation['extensions']
  readonly cancelled: PublicConsultation['cancelled']
  readonly identity: Identity
  readonly visibility: Visibility
  readonly contact: string
  readonly documents: readonly ConsultedDocument[]
  readonly invitations: PublicConsultation['invitations']
  readonly attendance: PublicConsultation['attendance']
  readonly finalStatementId: StatementId | null
  /** What has been received; null while the embargo keeps even that back. */
  readonly counts: { readonly contributions: number; readonly comments: number; readonly published: number } | null
}

/** A comment with its words, as it is read by those who may read it. */
export interface ReadComment {
  readonly number: number
  readonly contribution: number
  readonly target: CommentTarget
  readonly type: CommentType
  readonly group: ContributorGroup
  readonly channel: Channel
  readonly lang: string
  readonly identity: Identity
  readonly organisation: string | null
  readonly country: string | null
  /** The person's name, where they agreed to its being published. */
  readonly name: string | null
  readonly at: Instant
  readonly late: boolean
  readonly words: string
  readonly proposed: string | null
  readonly state: Comment['state']
  readonly reason: Comment['reason']
  readonly appeal: Comment['appeal']
  readonly answer: Comment['answer']
  readonly unsatisfied: boolean
  readonly endorsements: number
  readonly campaign: number | null
  /** Names of the files that came with its contribution, for the desk alone, in their order. */
  readonly files?: readonly string[]
}

/** What somebody writes. */
export interface GivenComment {
  readonly target: CommentTarget
  readonly type: CommentType
  readonly words: string
  readonly proposed?: string
}

export interface GivenContribution {
  readonly group: ContributorGroup
  readonly lang: string
  readonly name?: string
  readonly publishName?: boolean
  readonly organisation?: string
  readonly country?: string
  /** Where its receipt and the answers are sent; it is kept apart, and published nowhere. */
  readonly email?: string
  readonly comments: readonly GivenComment[]
}

export interface EnteredContribution extends GivenContribution {
  readonly channel: Channel
  readonly receivedOn: CivilDay
  readonly speakerApproved?: 'yes' | 'no' | 'not-asked'
}

/** A file as it came. */
export interface ReceivedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface CommentsAsked {
  readonly paragraph?: string
  readonly group?: ContributorGroup
  readonly type?: CommentType
  /** The number of the last comment that was read. */
  readonly after?: number
  readonly limit: number
}

export interface Receipt {
  readonly number: number
  readonly receiptUrl: string
}

/** What the holder of a receipt reads: all of their own, whatever became of it. */
export interface OwnContribution {
  readonly consultation: ConsultationView
  readonly contribution: Contribution
  readonly comments: readonly ReadComment[]
  readonly mayChange: boolean
}

/** A paragraph, with what is missing after it; or (null) a whole document. */
export interface PlaceOfComments {
  readonly document: string
  readonly paragraph: string | null
}

/** Comments on one place of the text, of all that are published there. */
export interface CommentsBeside extends PlaceOfComments {
  readonly comments: readonly ReadComment[]
  readonly all: number
  /** The number after which the next are read; null where these are the last. */
  readonly next: number | null
}

export interface PublicConsultations {
  readonly prepare: (
    by: Participant,
    meetingId: MeetingId,
    given: NewConsultation,
  ) => Promise<Answer<{ readonly id: PublicConsultationId; readonly number: number; readonly url: string }>>
  /** The id that an id or a number names; null where there is none. */
  readonly idOf: (asked: string) => Promise<PublicConsultationId | null>
  readonly list: (by: Participant, meetingId: MeetingId) => Promise<Answer<readonly ConsultationView[]>>
  /** Those that everybody may read, of all meetings. */
  readonly listPublic: () => Promise<readonly ConsultationView[]>
  /** Those whose final edition a statement is. */
  readonly listBefore: (statementId: StatementId) => Promise<readonly Pick<ConsultationView, 'number' | 'title'>[]>
  readonly command: (
    by: Participant,
    id: PublicConsultationId,
    command: ConsultationCommand,
    idempotencyKey: string | null,
  ) => Promise<Answer<{ readonly version: number; readonly events: readonly ConsultationEvent[] }>>
  /** By its id or its number; for nobody (`by` null) once it is announced. */
  readonly view: (by: Participant | null, asked: string) => Promise<Answer<ConsultationView>>
  readonly comments: (
    by: Participant | null,
    asked: string,
    which: CommentsAsked,
  ) => Promise<Answer<{ readonly comments: readonly ReadComment[]; readonly next: number | null }>>
  /** What is published on a paragraph, on what is missing after it, or (null) on a whole document, in the order of its coming. */
  readonly commentsBeside: (
    asked: string,
    place: PlaceOfComments,
    which: { readonly after: number; readonly limit: number },
  ) => Promise<Answer<CommentsBeside>>
  /** The first comments of every place of the text that has any, at most so many of a place and in all. */
  readonly firstComments: (
    asked: string,
    most: { readonly ofPlace: number; readonly together: number },
  ) => Promise<readonly CommentsBeside[]>
  /** How much was taken from everybody's eyes so far: no page of before is shown once it changes. */
  readonly withheld: (asked: string) => Promise<number>
  /** What changed between the consulted text and the final edition (rule PC15); nothing before there is one. */
  readonly changes: (asked: string) => Promise<readonly ConsultedChange[]>
  /**
   * `held`: a person looks at it before it is published. `source`: as what somebody without a seat is counted; sent again
   * under the same key, a contribution is written once, and has the same receipt.
   */
  readonly contribute: (
    by: Participant | null,
    asked: string,
    given: GivenContribution,
    how: {
      readonly begunAt: Instant
      readonly held: boolean
      readonly idempotencyKey: string | null
      readonly source?: string
    },
  ) => Promise<Answer<Receipt>>
  readonly enter: (
    by: Participant,
    asked: string,
    given: EnteredContribution,
    files?: readonly ReceivedFile[],
  ) => Promise<Answer<{ readonly number: number }>>
  /** A file that came with a contribution, for the desk; by its number among them, from 1. */
  readonly file: (by: Participant, asked: string, contribution: number, nth: number) => Promise<Answer<ReceivedFile>>
  /** `source`: whose endorsement it is, which counts once. */
  readonly endorse: (asked: string, number: number, source: string) => Promise<Answer<null>>
  readonly own: (receipt: string) => Promise<Answer<OwnContribution>>
  readonly changeOwn: (
    receipt: string,
    comments: readonly {
      readonly number: number
      readonly words: string
      readonly proposed?: string
      readonly type?: CommentType
    }[],
  ) => Promise<Answer<OwnContribution>>
  readonly withdrawOwn: (receipt: string, disowned: boolean) => Promise<Answer<null>>
  /** Its author says by the link of a mail that it is theirs (rule PC5). */
  readonly confirmOwn: (receipt: string) => Promise<Answer<null>>
  readonly appealOwn: (receipt: string, comment: number) => Promise<Answer<null>>
  readonly findWantingOwn: (receipt: string, comment: number) => Promise<Answer<null>>
  /** Whether receipts and answers can be asked for by mail. */
  readonly sendsMail: boolean
  /** Erases addresses whose time is over (rule PC20). */
  readonly forgetAddresses: () => Promise<void>
  readonly holdRecent: (asked: string, numbers: readonly number[]) => Promise<void>
  /** What the report and the tables are made of: of late ones apart (rule PC8). */
  readonly figures: (by: Participant | null, asked: string) => Promise<Answer<ConsultationFigures>>
  readonly ledger: (
    asked: string,
    after: number,
    limit: number,
  ) => Promise<Answer<{ readonly entries: readonly ConsultationEntry[]; readonly version: number }>>
}

export interface ConsultationFigures {
  readonly view: ConsultationView
  readonly table: CountedTable
  readonly late: CountedTable
  readonly distinctTexts: number
  readonly contributions: readonly Contribution[]
  /** With words, where they are published. */
  readonly comments: readonly ReadComment[]
  readonly moderation: readonly {
    readonly comment: number
    readonly at: Instant
    readonly outcome: Comment['state']
    readonly reason: Comment['reason']
    readonly appeal: 'upheld' | 'overturned' | 'open' | null
  }[]
  readonly campaigns: PublicConsultation['campaigns']
  /** What changed between the consulted text and the final edition, by paragraph, with the comments that led there (rule PC15). */
  readonly changes: readonly ConsultedChange[]
}

export interface ConsultedChange {
  readonly document: string
  readonly paragraphId: string
  readonly label: string | null
  readonly before: string | null
  readonly after: string | null
  readonly comments: readonly number[]
}
