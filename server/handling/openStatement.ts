import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type ParagraphId, type StatementId } from '@tawafuq/domain/acts/ids'
import { openingRoles } from '@tawafuq/domain/acts/openingRoles'
import type { Run, Wording } from '@tawafuq/domain/acts/statement'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'
import { roomName } from '@tawafuq/draft/roomName'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { belongsTo } from './belongsTo.ts'
import { answer, type Desk, refused } from './desk.ts'
import type { Handling } from './handling.ts'

/** Opens a statement in a meeting: its first entry, and draft 1 of every paragraph, in one transaction. */
export function openStatement(desk: Desk): Handling['openStatement'] {
  return async (by, meetingId, { title, houseStyle, dir = 'rtl', lang = 'ar', blocks = [] }) => {
    const { meetings, ledger } = desk.storage
    if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    if (!openingRoles.includes(by.role) || !belongsTo(by, meetingId)) return refused('not-yours-to-do')
    const statementId = asId<StatementId>(desk.freshId())
    const at = desk.clock.now()
    const opened: Event = {
      type: 'StatementOpened',
      statementId,
      meetingId,
      title,
      houseStyle,
      dir,
      lang,
      paragraphs: blocks.map((block) => ({
        id: asId<ParagraphId>(desk.freshId()),
        ...oneLineBlock(block),
      })),
    }
    const actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
    // Listed first: a listing without a ledger is passed over, a ledger without a listing would be out of reach.
    await meetings.addStatement({ id: statementId, meetingId, title, openedAt: at })
    await ledger.commit({
      statementId,
      expectedVersion: 0,
      entries: sealEntries(emptyLedger, [opened], actor, at, desk.sha256),
      openRooms: opened.paragraphs.map(({ id: paragraphId, text, runs, table }) => {
        const room = roomName({ kind: 'draft', statementId, paragraphId, draft: 1 })
        return { room, seed: seedDraft({ text, ...(runs && { runs }), ...(table && { table }) }, room) }
      }),
      draftUpdates: [],
      closeRooms: [],
    })
    return answer(statementId)
  }
}

/** The words of a block as one line, letter for letter where they are told in runs; those of a table's cells, each by itself. */
function oneLineBlock<Block extends Wording>(block: Block): Block {
  const lines = (runs: readonly Run[]): readonly Run[] => runs.map((run) => ({ ...run, text: oneLine(run.text) }))
  const { text, runs, table } = block
  return {
    ...block,
    text: toNfc(table === undefined ? oneLine(text) : text),
    ...(runs && { runs: lines(runs) }),
    ...(table && { table: { ...table, rows: table.rows.map((cells) => cells.map(lines)) } }),
  }
}
