/** Puts together what a screen sees, with every part that has not changed the very same object as before. */
import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Paragraph, Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { Awaited } from './awaited.ts'
import type { LedgerFeed } from './ledgerFeed.ts'
import { makeParagraphViews } from './paragraphViews.ts'
import type { Environment } from './ports.ts'
import { type Present, samePeople } from './present.ts'
import type { RoomWindow } from './roomWindow.ts'
import { sameFields } from './sameFields.ts'
import type { StatementSnapshot } from './statementSnapshot.ts'

/** What only the session knows of the moment. */
export interface Moment
  extends Pick<
    StatementSnapshot,
    'problem' | 'signedOut' | 'termsHeard' | 'connection' | 'isBarred' | 'isOverHttp' | 'late' | 'waiting' | 'keptSince'
  > {
  /** Whether the server has answered with all of it. */
  readonly loaded: boolean
  readonly here: readonly Present[]
  /** What the acts of this page, or the door of the hall, wait for. */
  readonly awaits: Awaited
}

interface SnapshotNeeds {
  readonly feed: LedgerFeed<Statement, Entry>
  readonly meeting: LedgerFeed<Proceedings, MeetingEntry>
  readonly rooms: RoomWindow
  readonly readingOf: (paragraph: Paragraph) => Reading | undefined
  readonly printLabels: Environment['printLabels']
  readonly now: () => number
}

export function makeSnapshotTaker({ feed, meeting, rooms: open, readingOf, printLabels, now }: SnapshotNeeds) {
  const views = makeParagraphViews()
  let labelled: (Pick<Statement, 'paragraphs' | 'labelsFrozen'> & { readonly labels: PrintedLabels }) | null = null
  let savedAt: number | null = null

  /** Labels are printed again only when paragraphs or their freezing have changed: in a long text that takes a while. */
  function printed(statement: Statement | null): PrintedLabels {
    if (statement === null) return new Map()
    const { paragraphs, labelsFrozen } = statement
    if (labelled?.paragraphs === paragraphs && labelled.labelsFrozen === labelsFrozen) return labelled.labels
    const fresh = printLabels(statement)
    const labels = labelled !== null && sameEntries(labelled.labels, fresh) ? labelled.labels : fresh
    labelled = { paragraphs, labelsFrozen, labels }
    return labels
  }

  return function take(before: StatementSnapshot, moment: Moment): StatementSnapshot {
    const { loaded, here, awaits, ...known } = moment
    const { problem, connection } = known
    const statement = feed.state()
    const rooms = new Map(open.all().map(([id, room]) => [id, room.state()] as const))
    const unsent = [...rooms.values()].reduce((sum, room) => sum + room.unsent, 0)
    if (unsent === 0 && connection === 'online' && savedAt === null) savedAt = now()
    if (unsent > 0) savedAt = null
    const labels = printed(statement)
    const readings = new Map<ParagraphId, Reading>()
    for (const paragraph of statement?.paragraphs ?? []) {
      const reading = readingOf(paragraph)
      if (reading !== undefined) readings.set(paragraph.id, reading)
    }
    const paragraphs = statement === null ? [] : views.of(statement, (id) => readings.get(id), labels)
    const saved: StatementSnapshot['saved'] = {
      phase: unsent === 0 ? 'saved' : connection === 'online' ? 'saving' : 'offline',
      unsent,
      at: savedAt ?? before.saved.at,
      awaits: awaits ?? [...rooms.values()].find((room) => room.awaits !== null)?.awaits ?? null,
    }
    // What was kept is shown once it is known that nobody can be reached, and not before what the server has.
    const isSeen = statement !== null && (feed.isConfirmed() || connection === 'offline')
    return {
      ...known,
      phase: loaded || isSeen ? 'ready' : problem === null ? 'loading' : 'failed',
      statement,
      entries: feed.entries(),
      proceedings: meeting.state() ?? noProceedings,
      meetingEntries: meeting.entries(),
      labels,
      paragraphs,
      byId: paragraphs === before.paragraphs ? before.byId : new Map(paragraphs.map((one) => [one.id, one])),
      readings: sameEntries(before.readings, readings) ? before.readings : readings,
      rooms,
      saved: sameFields(before.saved, saved) ? before.saved : saved,
      here: samePeople(before.here, here) ? before.here : here,
    }
  }
}

function sameEntries<Key, Value>(some: ReadonlyMap<Key, Value>, others: ReadonlyMap<Key, Value>): boolean {
  if (some.size !== others.size) return false
  for (const [key, value] of some) if (others.get(key) !== value) return false
  return true
}
