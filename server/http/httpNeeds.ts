// Above 250 lines: the port of HTTP, printer by printer, with the promise of each.
import type { MeetingId, ParticipantId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { CorrigendumRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { DraftToCheck } from '@tawafuq/protocol/draftToCheckSchema'
import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { TrackedChanges } from '@tawafuq/protocol/importContentTypes'
import type { Logger } from 'pino'
import type { Answer, Application, TableRow } from '../application/application.ts'
import type {
  CommentsBeside,
  ConsultationFigures,
  ConsultationView,
  ConsultedChange,
  OwnContribution,
  PublicConsultations,
  ReadComment,
} from '../application/consultations/publicConsultations.ts'
import type { CorrigendumRow, PublicLog, PublishedText, RegisterRow } from '../application/publicLog.ts'
import type { OpenIdNeeds } from '../identity/openId.ts'
import type { Sessions } from '../identity/sessions.ts'
import type { OtherDoors } from './contributionDoor.ts'
import type { HttpLimits } from './limits.ts'
import type { Meters } from './meters.ts'
import type { MakeCounter } from './rateGate.ts'

/** A document's no: a code and a sentence in both languages. */
export interface DocumentRefused {
  readonly ok: false
  readonly refusal: { readonly code: string } & Readonly<Record<Language, string>>
}

export type ImportDocument = (
  bytes: Uint8Array,
  contentType: string,
  options: { readonly trackedChanges: TrackedChanges },
) => Promise<{ readonly ok: true; readonly value: object } | DocumentRefused>

/** Checks a text in the style of a house. */
export type CheckDraft = (
  blocks: DraftToCheck['blocks'],
  houseStyle: string,
) => Promise<{ readonly ok: true; readonly value: object } | DocumentRefused>

/** Reads a table, of any separator and encoding, or a workbook. */
export type ReadTable = (
  bytes: Uint8Array,
) => Promise<{ readonly ok: true; readonly value: readonly TableRow[] } | DocumentRefused>

/** Reads an e-mail that was saved as a file. */
export type ReadMail = (bytes: Uint8Array) => Promise<
  | {
      readonly ok: true
      readonly value: {
        readonly from: { readonly name: string | null; readonly address: string | null }
        readonly sentOn: string | null
        readonly subject: string | null
        readonly words: string
        readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
        readonly leftOut: number
      }
    }
  | DocumentRefused
>

/** A file to hand out, and the title that names it. */
export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly title: string
}

/** Makes a file of a statement; for nobody (`by` null) of adopted text alone. */
export type ExportStatement = (
  by: Participant | null,
  statementId: StatementId,
  format: ExportFormat,
  view: ExportView,
  /** Of an adopted text: 1, or nothing, as it was adopted, 2 with its first corrigendum, and so on. */
  version?: number,
) => Promise<Answer<ExportedFile> | { readonly ok: false; readonly document: DocumentRefused['refusal'] }>

/** The live rooms for those whom no WebSocket reaches. */
export interface Lines {
  /** Takes one in; null while no more are taken. */
  readonly open: (
    by: ParticipantId,
    from: string,
    stream: {
      readonly send: (message: Uint8Array) => void
      readonly close: (code: number, reason: string) => void
      readonly waiting: () => number
    },
  ) => { readonly id: string; readonly closed: () => void } | null
  /** Takes a message that came up; resolves when it is acknowledged, null where there is no such line. */
  readonly post: (
    by: ParticipantId,
    line: string | null,
    message: Uint8Array,
  ) => Promise<{ readonly stored: boolean | null; readonly message: Uint8Array | null } | null>
}

/** Everything of a meeting as one file. */
export type ArchiveMeeting = (
  by: Participant,
  meetingId: MeetingId,
) => Promise<Answer<ExportedFile> | { readonly ok: false; readonly document: DocumentRefused['refusal'] }>

/** How what is published of consultations is printed. */
export interface ConsultationPrints {
  readonly report: (
    figures: ConsultationFigures,
    format: ExportFormat,
    language: Language,
  ) => Promise<{ readonly ok: true; readonly bytes: Uint8Array; readonly title: string } | DocumentRefused>
  readonly table: (
    figures: ConsultationFigures,
    table: 'table' | 'disposition' | 'contributions' | 'moderation',
    language: Language,
  ) => string
  readonly data: (figures: ConsultationFigures) => object
  readonly dataSchema: () => object
  readonly feed: (view: ConsultationView, language: Language) => string
  readonly calendar: (view: ConsultationView) => string
}

/** The public pages and those of the desk, printed whole. */
export interface ConsultationPages {
  readonly desk: (page: {
    readonly view: ConsultationView
    /** Those of this page: the newest below `before`, at most `atOnce`, of `all`. */
    readonly comments: readonly ReadComment[]
    readonly all: number
    readonly before: number
    readonly atOnce: number
    readonly problem: string | null
    readonly finals: readonly { readonly id: string; readonly title: { readonly ar: string; readonly en?: string } }[]
    readonly filled: Readonly<Record<string, string>>
    readonly enters: boolean
    readonly language: Language
  }) => string
  readonly meetingDesk: (page: {
    readonly meetingId: string
    readonly views: readonly ConsultationView[]
    readonly statements: readonly {
      readonly id: string
      readonly version: number
      readonly title: { readonly ar: string; readonly en?: string }
    }[]
    readonly filled: Readonly<Record<string, string>>
    readonly problem: string | null
    readonly sendsMail: boolean
    readonly language: Language
  }) => string
  readonly style: string
  readonly notThere: (language: Language) => string
  readonly list: (views: readonly ConsultationView[], language: Language) => string
  readonly consultation: (page: {
    readonly view: ConsultationView
    readonly beside: readonly CommentsBeside[]
    readonly changes: readonly ConsultedChange[]
    readonly language: Language
  }) => string
  readonly comments: (page: {
    readonly view: ConsultationView
    readonly paragraph: ConsultationView['documents'][number]['paragraphs'][number] | null
    readonly after: number
    readonly beside: CommentsBeside | null
    readonly language: Language
  }) => string
  readonly written: (view: ConsultationView, language: Language) => string
  readonly form: (form: {
    readonly view: ConsultationView
    readonly document: string
    readonly paragraph: ConsultationView['documents'][number]['paragraphs'][number] | null
    readonly filled: Readonly<Record<string, string>>
    readonly begun: string
    readonly problem: string | null
    readonly sendsMail: boolean
    readonly language: Language
  }) => string
  readonly receipt: (receipt: {
    readonly own: OwnContribution
    readonly isNew: boolean
    readonly problem: string | null
    readonly language: Language
    readonly address: string
  }) => string
}

/** How the register is printed, by what was published. */
export interface RegisterPrints {
  readonly register: (page: {
    readonly rows: readonly RegisterRow[]
    readonly zones: ReadonlyMap<StatementId, string>
    readonly all: number
    readonly from: number
    readonly atOnce: number
    readonly words: string
    readonly language: Language
  }) => string
  readonly text: (page: {
    readonly published: PublishedText
    readonly version: number
    readonly consultations: readonly {
      readonly number: string
      readonly title: { readonly ar: string; readonly en?: string }
    }[]
    readonly verified: readonly { readonly ar: string; readonly en: string }[]
    readonly awaitsWitnesses: boolean
    readonly publicUrl: string
    readonly language: Language
  }) => string
  readonly notThere: (language: Language) => string
  /** The accessibility statement of the house. */
  readonly accessibility: (language: Language) => string
  readonly corrigendum: (page: {
    readonly row: CorrigendumRow
    readonly original: string
    readonly zone: string | undefined
    readonly verified: readonly { readonly ar: string; readonly en: string }[]
    readonly awaitsWitnesses: boolean
    readonly publicUrl: string
    readonly language: Language
  }) => string
  /** A corrigendum as a document; null where it cannot be made. */
  readonly corrigendumFile: (record: CorrigendumRecord, format: ExportFormat) => Promise<Uint8Array | null>
  readonly feed: (
    rows: readonly RegisterRow[],
    corrigenda: readonly CorrigendumRow[],
    zones: ReadonlyMap<StatementId, string>,
    publicUrl: string,
    language: Language,
  ) => string
  readonly sitemap: (paths: readonly string[], publicUrl: string) => string
}

/** All that HTTP needs of the house. */
export interface HttpNeeds {
  readonly application: Application
  readonly consultations: PublicConsultations
  readonly consultationPrints: ConsultationPrints
  readonly consultationPages: ConsultationPages
  readonly registerPrints: RegisterPrints
  /** What public forms are signed with: the same on all nodes of a deployment. */
  readonly formSecret: string
  /** The public log; absent where nothing is published. */
  readonly publicLog?: PublicLog
  readonly sessions: Sessions
  /** Signing in with the account of an institution; absent where it is not offered. */
  readonly openId?: OpenIdNeeds
  readonly importDocument: ImportDocument
  readonly exportStatement: ExportStatement
  readonly checkDraft: CheckDraft
  readonly readTable: ReadTable
  readonly readMail: ReadMail
  readonly archiveMeeting: ArchiveMeeting
  /** Resolves if storage can do its work; rejects with StorageFailure, or another fault, if not. */
  readonly ping: () => Promise<void>
  /** The address in links, without a slash at its end. */
  readonly publicUrl: string
  /** Where the server itself listens; absent where another does for it. */
  readonly listening?: { readonly host: string; readonly port: number }
  /** The version in the API's description. */
  readonly version: string
  /** The built client; null serves the API alone. */
  readonly clientFolder: string | null
  readonly logger: Logger
  readonly limits?: Partial<HttpLimits>
  /** How many proxies in front may name the caller's address. */
  readonly trustedProxies?: number
  /** Whether `/metrics` answers others than this machine. */
  readonly metricsForAll?: boolean
  /** Whether the server is stopping: it is then no longer ready. */
  readonly isDraining?: () => boolean
  /** Where the parts of the house count; what HTTP counts is read with it. */
  readonly meters?: Meters
  /** The live rooms over HTTP; without them they are reached by WebSocket alone. */
  readonly lines?: Lines
  /** What all nodes of a deployment count together; absent where there is one. */
  readonly shared?: { readonly makeCounter: MakeCounter; readonly others: OtherDoors }
  /** What is open in the live rooms, for the metrics. */
  readonly countLive?: () => { readonly sockets: number; readonly rooms: number }
}
