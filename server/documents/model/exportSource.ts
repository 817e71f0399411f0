import type { Block, Direction } from '@tawafuq/text/content'

export type ExportHouseStyle = 'un-new-york' | 'un-geneva' | 'itu' | 'escwa'

/** A name in both interface languages; English may be missing. */
export interface ExportName {
  readonly ar: string
  readonly en?: string
}

/** A block and, where it came from a statement, the paragraph that it is. */
export type ExportBlock = Block & { readonly id?: string }

export interface ExportDelegation {
  readonly id: string
  readonly name: ExportName
  readonly code?: string
}

/** A span of a block that is not agreed; `start` and `end` count UTF-16 units of the block's `text`. */
export interface ExportBracket {
  readonly id: string
  readonly block: number
  readonly start: number
  readonly end: number
  readonly kind: 'disputed' | 'alternatives' | 'placeholder' | 'instructions'
  readonly ownerId: string
  readonly reason?: string
  /** ISO 8601. */
  readonly at?: string
}

/** A standing bracket whose signs were typed away: it has words but no place among those of the block. */
export interface ExportTornBracket {
  readonly id: string
  readonly block: number
  readonly ownerId: string
  readonly quote: string
  readonly at?: string
}

/** A tabled proposal for a block. */
export interface ExportProposal {
  readonly id: string
  readonly block: number
  readonly act: 'replace' | 'insert-after' | 'strike'
  readonly text?: string
  readonly ownerId: string
  readonly supporterIds?: readonly string[]
  readonly reason?: string
  readonly at?: string
}

export interface ExportObjection {
  readonly id: string
  readonly block: number
  readonly delegationId: string
  readonly grounds: string
  readonly counterText?: string
  readonly at?: string
}

export interface ExportReservation {
  readonly block: number
  readonly delegationId: string
  readonly text: string
}

/** A delegation's own words on its position: on a block, on the whole (`block` null), or on its vote on a question. */
export interface ExportExplanation {
  readonly block: number | null
  readonly vote?: string
  readonly delegationId: string
  readonly text: string
}

/** A step of the course of the text or, with a block, of one paragraph: agreed, objected to, under silence, adopted. */
export interface ExportStep {
  readonly at: string
  readonly outcome:
    | 'draft'
    | 'negotiating'
    | 'suspended'
    | 'resumed'
    | 'agreed'
    | 'agreedAdReferendum'
    | 'reopened'
    | 'objection'
    | 'objectionWithdrawn'
    | 'objectionMet'
    | 'reservation'
    | 'explanation'
    | 'silence'
    | 'silenceBroken'
    | 'vote'
    | 'adopted'
  readonly byId?: string
  readonly block?: number
}

/** A vote that was held: on a block or, where that is null, on the whole; a tally for each part that was voted apart. */
export interface ExportVote {
  readonly block: number | null
  readonly question: string
  readonly at: string
  readonly outcome: 'carried' | 'rejected' | 'no-quorum'
  readonly quorum: number
  readonly tallies: readonly {
    readonly part: string
    readonly yes: number
    readonly no: number
    readonly abstain: number
  }[]
}

/** A corrigendum of an adopted text; each change is of the block at its place. */
export interface ExportCorrigendum {
  readonly symbol: string
  /** The day of its issue, in the words of the document. */
  readonly issuedOn: string
  readonly changes: readonly {
    readonly block: number
    readonly before: string
    readonly after: string
    readonly reason: string
  }[]
}

export interface ExportAdoption {
  /** ISO 8601. */
  readonly adoptedAt: string
  readonly adoptedBy: string
  readonly textHash: string
  readonly verificationUrl?: string
  /** What whoever verifies by hand needs: the key that sealed the record, and the policy of the public log. */
  readonly trust?: { readonly publicKey: string; readonly policy: string }
  /** Record, entry and proof in one file, and its name (rule VF21). */
  readonly bundle?: { readonly name: string; readonly content: string }
  /** What corrects it (rule RG6); the text itself is printed as it was adopted. */
  readonly corrigenda?: readonly ExportCorrigendum[]
}

/** One line of the negotiation record, already said in the language of the document. */
export interface LedgerSentence {
  readonly version: number
  readonly at: string
  readonly sentence: string
}

/** All that any exporter needs, as plain values that can be handed to a worker. */
export interface ExportSource {
  readonly id?: string
  readonly title: ExportName
  readonly meeting?: {
    readonly title: ExportName
    readonly place?: string
    readonly startsOn?: string
    readonly endsOn?: string
  }
  /** The body that speaks, for the masthead and the names of Akoma Ntoso. */
  readonly body?: { readonly code: string; readonly name: ExportName }
  readonly symbol?: string
  /** What its masthead says beside the symbol; `date` is `YYYY-MM-DD`. */
  readonly imprint?: {
    readonly session?: string
    readonly agendaItem?: string
    readonly distribution?: string
    readonly date?: string
    readonly originalLanguage?: string
    readonly jobNumber?: string
    readonly submittedBy?: string
  }
  readonly houseStyle: ExportHouseStyle
  readonly dir: Direction
  readonly lang: string
  readonly blocks: readonly ExportBlock[]
  readonly delegations?: readonly ExportDelegation[]
  readonly brackets?: readonly ExportBracket[]
  readonly torn?: readonly ExportTornBracket[]
  readonly proposals?: readonly ExportProposal[]
  readonly objections?: readonly ExportObjection[]
  readonly reservations?: readonly ExportReservation[]
  readonly explanations?: readonly ExportExplanation[]
  readonly steps?: readonly ExportStep[]
  readonly votes?: readonly ExportVote[]
  readonly adoption?: ExportAdoption
  readonly record?: readonly LedgerSentence[]
  /** ISO 8601; when the export is made. The caller gives it, so that the same source gives the same bytes. */
  readonly madeAt?: string
}

/** The least source: a title and blocks, for documents that were only imported. */
export function exportSourceOf(blocks: readonly ExportBlock[], lang = 'ar', dir: Direction = 'rtl'): ExportSource {
  const title = blocks.find((block) => block.kind === 'title')?.text ?? ''
  return { title: { ar: title.slice(0, 200) }, houseStyle: 'un-new-york', dir, lang, blocks }
}

/** The delegation's name in the language of the document. */
export function delegationName(source: ExportSource, id: string): string {
  const found = source.delegations?.find((delegation) => delegation.id === id)
  return found ? nameIn(found.name, source.lang) : id
}

/** A name in the language of the document; the Arabic one where there is no other. */
export function nameIn(name: ExportName, lang: string): string {
  return lang === 'en' ? (name.en ?? name.ar) : name.ar
}

/** Who speaks: the enacting body, else the meeting, else the title. */
export function exportBodyName(source: ExportSource): string {
  return nameIn(source.body?.name ?? source.meeting?.title ?? source.title, source.lang)
}
