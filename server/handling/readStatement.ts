/** The reading side: sheet, ledger, adopted record, a draft's history. */
import { asId, type ParagraphId } from '@tawafuq/domain/ids'
import { may } from '@tawafuq/domain/policy'
import { paragraphDetail } from '@tawafuq/domain/projections/paragraphDetail'
import { sheet } from '@tawafuq/domain/projections/sheet'
import { statementDetail } from '@tawafuq/domain/projections/statementDetail'
import { findParagraph } from '@tawafuq/domain/standing'
import type { Reading, Statement } from '@tawafuq/domain/statement'
import { roomName } from '@tawafuq/draft/roomName'
import { belongsTo } from './belongsTo.ts'
import { answer, type Desk, refused } from './desk.ts'
import type { Handling, ServedSheet } from './handling.ts'
import { printedLabels } from './labels.ts'
import { paragraphRoom } from './roomsTouched.ts'

/** How many entries one page of the ledger holds at most. */
export const ledgerPageEntries = 1000
/** How many updates one page of a draft's history holds at most. */
export const historyPageUpdates = 1000

type Reads = Pick<
  Handling,
  'listStatements' | 'readSheet' | 'readLedger' | 'readAdopted' | 'readHistory' | 'readingsOf' | 'statementOf'
>

export function readStatement(desk: Desk): Reads {
  async function readingsOf(statement: Statement): Promise<ReadonlyMap<ParagraphId, Reading>> {
    const open = statement.paragraphs.filter(({ draft }) => draft.open)
    const pairs = open.map(
      async ({ id, draft }) => [id, await desk.readings.readingOf(statement.id, id, draft.number)] as const,
    )
    return new Map(await Promise.all(pairs))
  }

  return {
    readingsOf,
    statementOf: async (id) => (await desk.statements.find(id))?.statement ?? null,

    async listStatements(by, meetingId) {
      const { meetings } = desk.storage
      if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const listings = await meetings.listStatements(meetingId)
      const staged = listings.map(async (listing) => {
        const folded = await desk.statements.find(listing.id)
        return folded === null ? [] : [{ ...listing, stage: folded.statement.stage }]
      })
      return answer((await Promise.all(staged)).flat())
    },

    async readSheet(by, statementId) {
      const folded = await desk.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      const { statement } = folded
      if (!belongsTo(by, statement.meetingId) || !may(by.role, 'read', statement.stage))
        return refused('not-yours-to-do')
      const { paragraphs, ...rest } = sheet(
        statement,
        await readingsOf(statement),
        adoptedOrPrinted(statement),
        desk.sha256,
      )
      const served: ServedSheet['paragraphs'] = paragraphs.map(({ draft, ...paragraph }) => ({
        ...paragraph,
        draft: {
          number: draft.number,
          room: roomName({ kind: 'draft', statementId, paragraphId: paragraph.id, draft: draft.number }),
          open: draft.open,
        },
        ...paragraphDetail(statement, paragraph.id),
      }))
      return answer({ ...rest, ...statementDetail(statement), paragraphs: served })
    },

    async readLedger(by, statementId, after, limit) {
      const folded = await desk.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      if (!belongsTo(by, folded.statement.meetingId)) return refused('not-yours-to-do')
      const entries = await desk.storage.ledger.read(statementId, after, Math.min(limit, ledgerPageEntries))
      return answer({ entries, version: folded.head.version })
    },

    async readAdopted(statementId) {
      const record = await desk.storage.ledger.findAdopted(statementId)
      return record === null ? refused('not-found', statementId) : answer(record)
    },

    async readHistory(by, statementId, paragraphId, draft, afterSeq) {
      const folded = await desk.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      if (!belongsTo(by, folded.statement.meetingId)) return refused('not-yours-to-do')
      const paragraph = findParagraph(folded.statement, asId<ParagraphId>(paragraphId))
      if (paragraph === undefined || draft > paragraph.draft.number) return refused('not-found', paragraphId)
      const room = paragraphRoom(folded.statement, { ...paragraph, draft: { number: draft, open: false } })
      return answer(await desk.storage.drafts.history(room, afterSeq, historyPageUpdates))
    },
  }
}

/** Until adoption the labels people cite; from then on those of the adopted text. */
function adoptedOrPrinted(statement: Statement): ReadonlyMap<ParagraphId, string> {
  const { adoption } = statement
  if (adoption === null) return printedLabels(statement)
  return new Map(adoption.paragraphs.flatMap(({ id, label }) => (label === null ? [] : [[id, label] as const])))
}
