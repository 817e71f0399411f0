/** What concerns a participant, told in sentences over all statements of their meeting; and the feed in which they read it. */
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { concernSentence } from '@tawafuq/domain/language/concernSentence'
import type { RecordNames } from '@tawafuq/domain/language/teller'
import { isOverdue } from '@tawafuq/domain/views/concern'
import { concernsFor } from '@tawafuq/domain/views/concernsFor'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import type { Application, ToldConcern, ToldNotice, ToldNotices } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Desk, refused } from '../desk.ts'
import type { StatementListing } from '../ports.ts'
import type { Folded } from './folds.ts'
import { printedLabels } from './labels.ts'
import { createNoticeBooks, type Noticed, noticesTold } from './noticeBooks.ts'

type Notices = Pick<Application, 'readNotices' | 'makeFeed' | 'endFeed' | 'hasFeed' | 'findFeedReader'>

export function notices(desk: Desk): Notices {
  const { meetings, ledger } = desk.storage
  const books = createNoticeBooks(ledger)

  async function listingsFor(by: Participant): Promise<readonly StatementListing[]> {
    const ids = by.meetingId === null ? (await meetings.listMeetings()).map(({ id }) => id) : [by.meetingId]
    return (await Promise.all(ids.map((id) => meetings.listStatements(id)))).flat()
  }

  async function tell(by: Participant, { id }: StatementListing, since: number): Promise<ToldNotices> {
    const folded = await desk.statements.findSound(id)
    if (folded === null) return { notices: [], waiting: [], versions: [] }
    const delegations = await meetings.listDelegations(folded.state.meetingId)
    const names = namesFor(folded, delegations)
    const waiting = waitingFor(desk, by, folded, names)
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
      const told: ToldNotices[] = []
      // One after another: the deployment's secretariat reads every meeting's, and a ledger read for the first time is held whole meanwhile.
      for (const listing of asked) if (belongsTo(by, listing.meetingId)) told.push(await tell(by, listing, since))
      return answer({
        notices: told
          .flatMap((one) => one.notices)
          .sort(latestFirst)
          .slice(0, noticesTold),
        waiting: told.flatMap((one) => one.waiting),
        versions: told.flatMap((one) => one.versions),
      })
    },
    async makeFeed(by) {
      const { token, hash } = desk.makeJoinToken()
      await meetings.setFeedToken(by.id, hash)
      return { feedToken: token }
    },
    endFeed: (by) => meetings.setFeedToken(by.id, null),
    hasFeed: (by) => meetings.hasFeed(by.id),
    findFeedReader: (feedToken) => meetings.findParticipantByFeedToken(desk.sha256(feedToken)),
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
  desk: Desk,
  by: Participant,
  { state: statement }: Folded<Statement>,
  names: RecordNames,
): readonly ToldConcern[] {
  return concernsFor(statement, readerOf(by), desk.clock.now()).map((concern) => ({
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
): readonly ToldNotice[] {
  const { id: statementId, title } = statement
  return noticed
    .filter(({ entry }) => entry.version > since)
    .map(({ notice: { version, at, type, paragraphId, own }, entry }) => ({
      ...{ statementId, statement: title, version, at, type, paragraphId, subject: null, own },
      sentence: ledgerSentence(entry, names),
    }))
}

/** A time that has passed is no entry of the ledger: it is told anew whenever somebody reads, also after a restart. */
function reminders(waiting: readonly ToldConcern[]): readonly ToldNotice[] {
  return waiting.flatMap(({ overdue, dueAt, kind, sentence, statementId, statement, paragraphId, subject }) =>
    overdue && dueAt !== null
      ? [{ statementId, statement, version: null, at: dueAt, type: kind, paragraphId, subject, own: true, sentence }]
      : [],
  )
}

function latestFirst(one: ToldNotice, other: ToldNotice): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return (other.version ?? 0) - (one.version ?? 0)
}
