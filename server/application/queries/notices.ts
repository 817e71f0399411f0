/** What concerns a participant, told in sentences over all statements of their meeting; and the feed in which they read it. */
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { concernSentence } from '@tawafuq/domain/language/concernSentence'
import type { RecordNames } from '@tawafuq/domain/language/formatter'
import { isOverdue } from '@tawafuq/domain/views/concern'
import { concernsFor } from '@tawafuq/domain/views/concernsFor'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import type { Application, PublishedConcern, PublishedNotice, PublishedNotices } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import type { StatementListing } from '../ports.ts'
import type { Folded } from './folds.ts'
import { printedLabels } from './labels.ts'
import { createNoticeBooks, type Noticed, noticesPublished } from './noticeBooks.ts'

type Notices = Pick<Application, 'readNotices' | 'makeFeed' | 'endFeed' | 'hasFeed' | 'findFeedReader'>

export function notices(deps: Dependencies): Notices {
  const { meetings, ledger } = deps.storage
  const books = createNoticeBooks(ledger)

  async function listingsFor(by: Participant): Promise<readonly StatementListing[]> {
    const ids = by.meetingId === null ? (await meetings.listMeetings()).map(({ id }) => id) : [by.meetingId]
    return (await Promise.all(ids.map((id) => meetings.listStatements(id)))).flat()
  }

  async function tell(by: Participant, { id }: StatementListing, since: number): Promise<PublishedNotices> {
    const folded = await deps.statements.findSound(id)
    if (folded === null) return { notices: [], waiting: [], versions: [] }
    const delegations = await meetings.listDelegations(folded.state.meetingId)
    const names = namesFor(folded, delegations)
    const waiting = waitingFor(deps, by, folded, names)
    // What is asked for has often been told before: then the ledger is not even read.
    const noticed = since >= folded.head.version ? [] : await books.noticesFor(folded, readerOf(by))
    return {
      notices: [...happened(noticed, folded, names, since), ...reminders(waiting)],
      waiting,
      versions: [{ statementId: id, version: folded.head.version }],
    }
  }

  return {
    async readNotices(by, { statementId, since = 0 }) {
      const listings = await listingsFor(by)
      const asked = statementId === undefined ? listings : listings.filter(({ id }) => id === statementId)
      if (statementId !== undefined && asked.length === 0) return refused('not-found', statementId)
      const told: PublishedNotices[] = []
      // One after another: the deployment's secretariat reads every meeting's, and a ledger read for the first time is held whole meanwhile.
      for (const listing of asked) if (belongsTo(by, listing.meetingId)) told.push(await tell(by, listing, since))
      return answer({
        notices: told
          .flatMap((one) => one.notices)
          .sort(latestFirst)
          .slice(0, noticesPublished),
        waiting: told.flatMap((one) => one.waiting),
        versions: told.flatMap((one) => one.versions),
      })
    },
    async makeFeed(by) {
      const { token, hash } = deps.makeJoinToken()
      await meetings.setFeedToken(by.id, hash)
      return { feedToken: token }
    },
    endFeed: (by) => meetings.setFeedToken(by.id, null),
    hasFeed: (by) => meetings.hasFeed(by.id),
    findFeedReader: (feedToken) => meetings.findParticipantByFeedToken(deps.sha256(feedToken)),
  }
}

function namesFor({ state: statement }: Folded<Statement>, delegations: readonly Delegation[]): RecordNames {
  return {
    statement,
    labels: printedLabels(statement),
    delegationName: (id) => delegations.find((one) => one.id === id)?.name ?? { ar: '…' },
  }
}

function readerOf(by: Participant) {
  return { participantId: by.id, delegationId: by.delegationId, role: by.role, isHead: by.head === true }
}

function waitingFor(
  deps: Dependencies,
  by: Participant,
  { state: statement }: Folded<Statement>,
  names: RecordNames,
): readonly PublishedConcern[] {
  return concernsFor(statement, readerOf(by), deps.clock.now()).map((concern) => ({
    ...concern,
    statementId: statement.id,
    statement: statement.title,
    overdue: isOverdue(concern),
    sentence: concernSentence(concern, names),
  }))
}

function happened(
  noticed: readonly Noticed[],
  { state: statement }: Folded<Statement>,
  names: RecordNames,
  since: number,
): readonly PublishedNotice[] {
  const { id: statementId, title } = statement
  return noticed
    .filter(({ entry }) => entry.version > since)
    .map(({ notice: { version, at, type, paragraphId, own }, entry }) => ({
      ...{ statementId, statement: title, version, at, type, paragraphId, subject: null, own },
      sentence: ledgerSentence(entry, names),
    }))
}

/** A time that has passed is no entry of the ledger: it is told anew whenever somebody reads, also after a restart. */
function reminders(waiting: readonly PublishedConcern[]): readonly PublishedNotice[] {
  return waiting.flatMap(({ overdue, dueAt, kind, sentence, statementId, statement, paragraphId, subject }) =>
    overdue && dueAt !== null
      ? [{ statementId, statement, version: null, at: dueAt, type: kind, paragraphId, subject, own: true, sentence }]
      : [],
  )
}

function latestFirst(one: PublishedNotice, other: PublishedNotice): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return (other.version ?? 0) - (one.version ?? 0)
}
