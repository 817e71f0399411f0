import type { MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import { findParagraph } from '@tawafuq/domain/acts/standing'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { citeParagraph } from '@tawafuq/domain/language/citeParagraph'
import type { MeetingNames } from '@tawafuq/domain/language/meetingFormatter'
import { meetingRecord } from '@tawafuq/domain/views/meetingRecord'
import type { Application } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { printedLabels } from './labels.ts'
import { ledgerPage, ledgerPageEntries } from './ledgerPage.ts'

type Reads = Pick<Application, 'readMeetingLedger' | 'readMeetingRecord'>

/** The reading side of a meeting: what was done in it, for everybody who has a place there. */
export function readMeeting(deps: Dependencies): Reads {
  const { ledger, meetings } = deps.storage

  async function wholeLedger(meetingId: MeetingId): Promise<readonly MeetingEntry[]> {
    const entries: MeetingEntry[] = []
    for (;;) {
      const page = await ledgerPage(ledger, meetingId, entries.length, ledgerPageEntries)
      if (page.length === 0) return entries
      entries.push(...page)
    }
  }

  return {
    async readMeetingLedger(by, meetingId, after, limit) {
      if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const entries = await ledgerPage(ledger, meetingId, after, limit)
      return answer({ entries, version: (await ledger.head(meetingId))?.version ?? 0 })
    },

    async readMeetingRecord(by, meetingId) {
      if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const [entries, delegations, names] = await Promise.all([
        wholeLedger(meetingId),
        meetings.listDelegations(meetingId),
        namesIn(deps, meetingId),
      ])
      const groups = new Map(delegations.map(({ id, group }) => [id, group]))
      const groupOf: Parameters<typeof meetingRecord>[3] = (id) => (id === null ? null : (groups.get(id) ?? null))
      return answer(meetingRecord(entries, names, deps.clock.now(), groupOf))
    },
  }
}

/** How those and that of which the ledger speaks are called: people who have left keep their names. */
async function namesIn(deps: Dependencies, meetingId: MeetingId): Promise<MeetingNames> {
  const { meetings } = deps.storage
  const [meeting, delegations, listings] = await Promise.all([
    meetings.findMeeting(meetingId),
    meetings.listDelegations(meetingId),
    meetings.listStatements(meetingId),
  ])
  const people = new Map((await meetings.listParticipants(meetingId)).map(({ id, name }) => [id, name]))
  const statements = new Map<StatementId, Statement>()
  for (const { id } of listings) {
    const folded = await deps.statements.findSound(id)
    if (folded !== null) statements.set(id, folded.state)
  }
  return {
    zone: meeting?.zone,
    statementTitle: (id) => listings.find((one) => one.id === id)?.title ?? { ar: '…' },
    delegationName: (id) => delegations.find((one) => one.id === id)?.name ?? { ar: '…' },
    participantName: (id) => people.get(id) ?? '…',
    paragraphCited(statementId, id) {
      const statement =
        statementId === null
          ? [...statements.values()].find((one) => findParagraph(one, id) !== undefined)
          : statements.get(statementId)
      return statement === undefined ? null : citeParagraph(statement, printedLabels(statement), id)
    },
  }
}
