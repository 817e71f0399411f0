/** The record of a negotiation as a secretariat would file it: the course in its order, and the course of each paragraph. */
import type { Entry } from '../acts/entry.ts'
import type { DelegationId, Instant, ParagraphId } from '../acts/ids.ts'
import { paragraphState } from '../acts/standing.ts'
import type { ParagraphState } from '../acts/statement.ts'
import { formatterOf, type RecordNames } from '../language/formatter.ts'
import { sayDay } from '../language/sayInstant.ts'
import { closed, type Sentence } from '../language/sentence.ts'
import { isOfRecord } from './isOfRecord.ts'
import { ledgerSentence } from './ledgerSentence.ts'
import { paragraphsOf } from './paragraphsOf.ts'

export interface RecordLine {
  /** The number of the line in the record: lines are cited by it. */
  readonly number: number
  readonly version: number
  readonly at: Instant
  readonly sentence: Sentence
}

export interface RecordSitting {
  /** The day, as a heading. */
  readonly day: Sentence
  readonly lines: readonly RecordLine[]
}

export interface RecordOfParagraph {
  readonly paragraphId: ParagraphId
  readonly citation: Sentence
  readonly state: ParagraphState
  readonly lines: readonly RecordLine[]
}

export interface NegotiationRecord {
  readonly title: Sentence
  readonly sittings: readonly RecordSitting[]
  readonly paragraphs: readonly RecordOfParagraph[]
  readonly reservations: readonly { readonly delegationId: DelegationId; readonly sentence: Sentence }[]
  readonly explanations: readonly { readonly delegationId: DelegationId; readonly sentence: Sentence }[]
}

/**
 * The record of the whole and of each paragraph, from a ledger and the statement folded from it. Every act stands under
 * its day, and under its paragraph if it has one; reservations and explanations are gathered at the end (rule RE2).
 */
export function negotiationRecord(entries: readonly Entry[], names: RecordNames): NegotiationRecord {
  const { statement } = names
  const lines = entries
    .filter(({ event }) => isOfRecord(event, statement))
    .map((entry, at) => ({ entry, line: lineOf(entry, at + 1, names) }))
  const paragraphs = statement.paragraphs.map(
    (paragraph): RecordOfParagraph => ({
      paragraphId: paragraph.id,
      citation: citationOf(paragraph.id, entries, names),
      state: paragraphState(statement, paragraph),
      lines: lines
        .filter(({ entry }) => paragraphsOf(statement, entry.event).includes(paragraph.id))
        .map(({ line }) => line),
    }),
  )
  const ofType = (type: 'ReservationRecorded' | 'PositionExplained') =>
    lines.flatMap(({ entry, line }) =>
      entry.event.type === type && 'delegationId' in entry.event && entry.event.delegationId !== null
        ? [{ delegationId: entry.event.delegationId, sentence: line.sentence }]
        : [],
    )
  return {
    title: {
      ar: `محضر التفاوض بشأن «${statement.title.ar}»`,
      en: `Record of the negotiation of “${statement.title.en ?? statement.title.ar}”`,
    },
    sittings: sittingsOf(
      lines.map(({ line }) => line),
      names.zone,
    ),
    paragraphs,
    reservations: ofType('ReservationRecorded'),
    explanations: ofType('PositionExplained'),
  }
}

function lineOf(entry: Entry, number: number, names: RecordNames): RecordLine {
  return { number, version: entry.version, at: entry.at, sentence: ledgerSentence(entry, names) }
}

function citationOf(id: ParagraphId, entries: readonly Entry[], names: RecordNames): Sentence {
  const [first] = entries
  if (first === undefined) return { ar: '', en: '' }
  const { ar, en } = formatterOf(first, names).paragraph(id)
  return { ar, en: closed({ ar, en }).en.replace(/\.$/, '') }
}

function sittingsOf(lines: readonly RecordLine[], zone: string | undefined): readonly RecordSitting[] {
  const sittings: { readonly day: Sentence; readonly lines: RecordLine[] }[] = []
  let today = ''
  for (const line of lines) {
    const day = sayDay(line.at, zone)
    if (day.en !== today) sittings.push({ day, lines: [] })
    today = day.en
    sittings.at(-1)?.lines.push(line)
  }
  return sittings
}
