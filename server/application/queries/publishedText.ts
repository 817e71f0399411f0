import type { Entry } from '@tawafuq/domain/acts/entry'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { gives, type ReleaseLevel } from '@tawafuq/domain/acts/release/release'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { isOfRecord } from '@tawafuq/domain/views/isOfRecord'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import type { Dependencies } from '../dependencies.ts'
import type { PublishedEntry, PublishedText, RegisterRow } from '../publicLog.ts'
import { printedLabels } from './labels.ts'

/** Entries that are read at once. */
const ENTRIES_AT_ONCE = 1_000

/** What an outcome is: the course of the text, and what was agreed, ruled and voted. */
const outcomes: ReadonlySet<string> = new Set([
  'StatementOpened',
  'NegotiationOpened',
  'ReturnedToDrafting',
  'ReadingOpened',
  'ParagraphAgreed',
  'ParagraphReopened',
  'ParagraphStruck',
  'ReservationRecorded',
  'VoteClosed',
  'SilenceOpened',
  'SilenceBroken',
  'AdoptionProposed',
  'StatementAdopted',
])

/** A text of the register with everything of it that is everybody's (rule RG4). */
export async function publishedText(deps: Dependencies, row: RegisterRow): Promise<PublishedText | null> {
  const { storage } = deps
  const record = await storage.ledger.findAdopted(row.statementId)
  if (record === null) return null
  const corrigenda = await storage.publicLog.corrigendaOf(row.statementId)
  const alone = { row, record, corrigenda, level: 'none', entries: [], brackets: [], revisions: [] } as const
  const statement = (await deps.statements.find(row.statementId))?.state
  // A meeting that was deleted leaves its adopted texts, and nothing of their course.
  if (statement === undefined) return alone
  const zone = (await storage.meetings.findMeeting(statement.meetingId))?.zone
  const placed = { ...alone, ...(zone !== undefined && { zone }) }
  const { released } = (await deps.proceedings.find(statement.meetingId))?.state ?? { released: {} }
  const level: ReleaseLevel = (released as Readonly<Record<string, ReleaseLevel>>)[row.statementId] ?? 'none'
  if (level === 'none') return placed
  const delegations = await storage.meetings.listDelegations(statement.meetingId)
  const entries = await wholeLedger(deps, row.statementId)
  const nameOf = (id: string): Bilingual =>
    level === 'full'
      ? (delegations.find((one) => one.id === id)?.name ?? { ar: id })
      : { ar: 'أحد الوفود', en: 'a delegation' }
  return {
    ...placed,
    level,
    entries: entries.map((entry) => publishedEntry(entry, statement, level, nameOf, zone)),
    brackets: bracketsByDay(entries),
    revisions: gives(level, 'unattributed') ? [...statement.revisions, { paragraphs: record.paragraphs }] : [],
  }
}

async function wholeLedger({ storage }: Dependencies, id: StatementId): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = await storage.ledger.read(id, entries.at(-1)?.version ?? 0, ENTRIES_AT_ONCE)
    entries.push(...page)
    if (page.length < ENTRIES_AT_ONCE) return entries
  }
}

function publishedEntry(
  entry: Entry,
  statement: Statement,
  level: ReleaseLevel,
  delegationName: (id: string) => Bilingual,
  zone: string | undefined,
): PublishedEntry {
  const { version, at, hash, previousHash, event } = entry
  const isPublished = isOfRecord(event, statement) && (level !== 'outcomes' || outcomes.has(event.type))
  const names = { statement, labels: printedLabels(statement), delegationName, ...(zone !== undefined && { zone }) }
  const sentence = isPublished ? ledgerSentence(entry, names) : null
  return { version, at, hash, previousHash, sentence, ...(isPublished && level === 'full' && { entry }) }
}

function bracketsByDay(entries: readonly Entry[]): PublishedText['brackets'] {
  const days = new Map<string, number>()
  let standing = 0
  for (const { at, event } of entries) {
    if (event.type !== 'BracketPlaced' && event.type !== 'BracketLifted') continue
    standing += event.type === 'BracketPlaced' ? 1 : -1
    days.set(at.slice(0, 10), standing)
  }
  return [...days].map(([day, count]) => ({ day, standing: count }))
}
