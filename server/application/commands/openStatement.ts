import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type MeetingId, type ParagraphId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { openingRoles } from '@tawafuq/domain/acts/openingRoles'
import type { Run, Table, Wording } from '@tawafuq/domain/acts/statement'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { limits } from '@tawafuq/domain/schemas/limits'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'
import { roomName } from '@tawafuq/draft/roomName'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import type { Application } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { isSymbolTaken } from '../isSymbolTaken.ts'
import { KeyUsed } from '../ports.ts'

/**
 * Opens a statement in a meeting: its place in the list, its first entry, draft 1 of every paragraph and what its
 * Idempotency-Key is answered with, in one transaction. The same key of the same participant gives the same statement
 * again, and is refused with another text.
 */
export function openStatement(deps: Dependencies): Application['openStatement'] {
  async function open(by: Participant, meetingId: MeetingId, asked: NewStatement, kept: Kept | null) {
    const { title, houseStyle, dir = 'rtl', lang = 'ar', blocks = [], imprint } = asked
    if (imprint?.symbol !== undefined && (await isSymbolTaken(deps, meetingId, imprint.symbol, null))) {
      return refused('symbol-taken')
    }
    const statementId = asId<StatementId>(deps.freshId())
    const at = deps.clock.now()
    const opened: Event = {
      type: 'StatementOpened',
      statementId,
      meetingId,
      title,
      houseStyle,
      dir,
      lang,
      ...(imprint !== undefined && { imprint }),
      paragraphs: blocks.map((block) => ({
        id: asId<ParagraphId>(deps.freshId()),
        ...oneLineBlock(block),
      })),
    }
    const actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
    const outcome = { version: 1, events: [], opened: statementId }
    await deps.storage.ledger.commit({
      aggregateId: statementId,
      expectedVersion: 0,
      readRooms: [],
      entries: sealEntries(emptyLedger, [opened], actor, at, deps.sha256),
      listing: { id: statementId, meetingId, title, openedAt: at },
      openRooms: opened.paragraphs.map(({ id: paragraphId, text, runs, table }) => {
        const room = roomName({ kind: 'draft', statementId, paragraphId, draft: 1 })
        return { room, seed: seedDraft({ text, ...(runs && { runs }), ...(table && { table }) }, room) }
      }),
      draftUpdates: [],
      closeRooms: [],
      ...(kept !== null && {
        idempotency: { participantId: by.id, key: kept.key, outcome: { ...outcome, commandHash: kept.hash } },
      }),
    })
    return answer(statementId)
  }

  return async (by, meetingId, asked, idempotencyKey = null) => {
    if ((await deps.storage.meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    if (!openingRoles.includes(by.role) || !belongsTo(by, meetingId)) return refused('not-yours-to-do')
    if (idempotencyKey === null) return open(by, meetingId, asked, null)
    const key = `opening in ${meetingId} ${idempotencyKey}`
    const hash = deps.sha256(canonicalJson(asJson(asked)))
    // The second of two that come at once waits, and is given the statement of the first.
    return deps.queue.run(`${by.id} ${key}`, async () => {
      const again = async () => {
        const earlier = await deps.storage.ledger.findOutcome(by.id, key)
        if (earlier?.opened === undefined) return null
        return earlier.commandHash === hash ? answer(earlier.opened) : refused('key-reused')
      }
      const earlier = await again()
      if (earlier !== null) return earlier
      try {
        return await open(by, meetingId, asked, { key, hash })
      } catch (fault) {
        // The first of two that came at once to two nodes has written.
        const first = fault instanceof KeyUsed ? await again() : null
        if (first === null) throw fault
        return first
      }
    })
  }
}

type NewStatement = Parameters<Application['openStatement']>[2]

interface Kept {
  readonly key: string
  readonly hash: string
}

/**
 * The words of a block as one line, letter for letter where they are told in runs; those of a table's cells, each by itself;
 * its label and those of its footnotes likewise.
 */
function oneLineBlock<Block extends Wording & { readonly kind: string; readonly label: string | null }>(
  sent: Block,
): Block {
  const lines = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) => ({ ...run, text: oneLine(run.text), ...(run.note !== undefined && { note: oneLine(run.note) }) }))
  const block =
    sent.kind === 'table' && sent.table === undefined && isTabled(sent.text)
      ? { ...sent, text: tabled(sent.text), table: tableOf(sent.text) }
      : sent
  const { text, label, runs, table } = block
  return {
    ...block,
    label: label === null ? null : oneLine(label),
    text: toNfc(table === undefined ? oneLine(text) : text),
    ...(runs && { runs: lines(runs) }),
    ...(table && { table: { ...table, rows: table.rows.map((cells) => cells.map(lines)) } }),
  }
}

const lineEnd = /\r\n?|\n/u

/** A table of words alone: tabs part its cells and line ends its rows, as an import answers them. */
function tableOf(text: string): Table {
  const rows = tabled(text)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => (cell === '' ? [] : [{ text: toNfc(cell) }])))
  return { headerRows: 0, rows }
}

function tabled(text: string): string {
  return text.replace(/\s+$/u, '').split(lineEnd).join('\n')
}

/** Whether words are such a table, and no larger than a table may be. */
function isTabled(text: string): boolean {
  const rows = tabled(text).split('\n')
  return (
    tabled(text).trim() !== '' &&
    rows.length <= limits.tableRows &&
    rows.every((row) => row.split('\t').length <= limits.tableCells)
  )
}
