/** The whole text with its states, as everyone reads it. */

import { linkKinds, linkOf } from '../acts/bracket/link.ts'
import type { PrintedLabels } from '../acts/circumstances.ts'
import { hashText } from '../acts/course/hashText.ts'
import type { BracketId, DelegationId, Instant, LinkId, ParagraphId, StatementId } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import { wordingOf } from '../acts/paragraph/wordingOf.ts'
import { paragraphState } from '../acts/standing.ts'
import type {
  Bracket,
  BracketKind,
  HouseStyle,
  Objection,
  Paragraph,
  ParagraphKind,
  ParagraphState,
  Proposal,
  Reading,
  Run,
  Span,
  Stage,
  Stance,
  Statement,
  Table,
} from '../acts/statement.ts'
import type { Sha256 } from '../engine/ledger.ts'

/** `torn`: stands, but typing has erased one of its glyphs, or both (rule BR3). */
export type BracketState = 'standing' | 'torn' | 'lifted'

export interface SheetBracket {
  readonly id: BracketId
  readonly number: number
  readonly kind: BracketKind
  readonly ownerId: string
  readonly reason: string | null
  readonly dueAt: Instant | null
  /** The links that it is in and that are not dissolved. */
  readonly links: readonly LinkId[]
  readonly text: string
  readonly state: BracketState
  readonly start: number | null
  readonly end: number | null
  readonly positions: readonly { readonly delegationId: DelegationId; readonly stance: Stance }[]
}

export interface SheetParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  readonly runs?: readonly Run[]
  readonly table?: Table
  readonly state: ParagraphState
  readonly draft: { readonly number: number; readonly open: boolean }
  readonly brackets: readonly SheetBracket[]
  readonly objections: readonly Objection[]
  readonly proposals: readonly Proposal[]
}

export interface Sheet {
  readonly id: StatementId
  readonly stage: Stage
  readonly version: number
  readonly title: Bilingual
  readonly houseStyle: HouseStyle
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly floor: ParagraphId | null
  readonly textHash: string
  readonly paragraphs: readonly SheetParagraph[]
}

export type Readings = ReadonlyMap<ParagraphId, Reading>

/**
 * The sheet, from the folded ledger, what the open drafts read now, and the labels as printed. `textHash` is over the
 * paragraphs in the text: struck ones are listed, for their course is part of the sheet, but are not hashed.
 * Proposals not yet tabled are left out: they are their delegation's alone (rule PR1).
 */
export function sheet(statement: Statement, readings: Readings, labels: PrintedLabels, sha256: Sha256): Sheet {
  const paragraphs = statement.paragraphs.map((paragraph) => sheetParagraph(statement, paragraph, readings, labels))
  const { id, stage, version, title, houseStyle, dir, lang, floor } = statement
  const inText = paragraphs.filter(({ state }) => state !== 'struck')
  return { id, stage, version, title, houseStyle, dir, lang, floor, textHash: hashText(inText, sha256), paragraphs }
}

function sheetParagraph(
  statement: Statement,
  paragraph: Paragraph,
  readings: Readings,
  labels: PrintedLabels,
): SheetParagraph {
  const { id, kind, level, draft } = paragraph
  const reading = draft.open ? readings.get(id) : undefined
  const { text, runs, table } = wordingOf(paragraph, reading)
  return {
    id,
    kind,
    level,
    label: labels.get(id) ?? null,
    text,
    ...(runs && { runs }),
    ...(table && { table }),
    state: paragraphState(statement, paragraph),
    draft,
    brackets: statement.brackets
      .filter(({ paragraphId }) => paragraphId === id)
      .map((bracket) => sheetBracket(bracket, text, reading?.spans ?? [], linksOf(statement, bracket.id))),
    objections: statement.objections.filter(({ paragraphId }) => paragraphId === id),
    proposals: statement.proposals.filter(({ paragraphId, tabledAt }) => paragraphId === id && tabledAt !== null),
  }
}

function linksOf(statement: Statement, id: BracketId): readonly LinkId[] {
  return linkKinds.flatMap((kind) => linkOf(statement, id, kind)?.id ?? [])
}

function sheetBracket(bracket: Bracket, text: string, spans: readonly Span[], links: readonly LinkId[]): SheetBracket {
  const span = spans.find(({ bracketId }) => bracketId === bracket.id)
  const start = bracket.lifted === null ? (span?.start ?? null) : null
  const end = bracket.lifted === null ? (span?.end ?? null) : null
  const whole = start !== null && end !== null
  return {
    id: bracket.id,
    number: bracket.number,
    kind: bracket.kind,
    ownerId: bracket.delegationId ?? bracket.placedBy.participantId,
    reason: bracket.reason,
    dueAt: bracket.dueAt,
    links,
    text: whole ? text.slice(start, end) : bracket.quote.exact,
    state: bracket.lifted !== null ? 'lifted' : whole ? 'standing' : 'torn',
    start,
    end,
    positions: bracket.positions,
  }
}
