import type { DatabaseSync } from 'node:sqlite'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import { type Act, type StatementListing, VersionConflict } from '../../application/ports.ts'
import { actInstant } from '../actInstant.ts'
import { conflictSentence } from '../conflictSentence.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import type { RoomWriter } from './roomWriter.ts'
import { integer, text } from './row.ts'
import { rowSum } from './rowSum.ts'
import { sealRows } from './sealRows.ts'

/**
 * The writing of acts over one connection, to be called within a transaction: all that the act writes, or a throw.
 * Throws VersionConflict where the ledger has moved past the expected version, and a fault for entries that do not
 * chain to its head, a listing that is taken or of no meeting, a room
 * that exists already, one that is not open, and an idempotency key used before.
 */
export function actWriter(database: DatabaseSync, rooms: RoomWriter): (act: Act) => void {
  const findHead = database.prepare(
    'SELECT version, hash FROM entries WHERE statement_id = ? ORDER BY version DESC LIMIT 1',
  )
  const insertEntry = database.prepare('INSERT INTO entries (statement_id, version, hash, facts) VALUES (?, ?, ?, ?)')
  const insertOutcome = database.prepare('INSERT INTO outcomes (participant_id, key, outcome, sum) VALUES (?, ?, ?, ?)')
  const insertRecord = database.prepare('INSERT INTO adopted_records (statement_id, record, sum) VALUES (?, ?, ?)')

  const insertListing = database.prepare(
    'INSERT INTO statements (id, meeting_id, title_ar, title_en, opened_at) VALUES (?, ?, ?, ?, ?)',
  )
  const seal = sealRows(database)

  function list({ id, meetingId, title, openedAt }: StatementListing): void {
    insertListing.run(id, meetingId, title.ar, title.en ?? null, openedAt)
    seal('statements', { column: 'id', value: id })
  }

  return (act) => {
    const { aggregateId, expectedVersion, entries, listing, idempotency, adopted } = act
    const row = findHead.get(aggregateId)
    const head = row === undefined ? emptyLedger : { version: integer(row, 'version'), hash: text(row, 'hash') }
    if (head.version !== expectedVersion) throw new VersionConflict(conflictSentence(act, head.version))
    refuseBrokenChain(aggregateId, entries, head)
    for (const { hash, ...facts } of entries) {
      insertEntry.run(aggregateId, facts.version, hash, canonicalJson(asJson(facts)))
    }
    if (listing !== undefined) list(listing)
    writeRooms(rooms, act)
    if (idempotency !== undefined) {
      const { participantId: participant_id, key } = idempotency
      const outcome = JSON.stringify(idempotency.outcome)
      insertOutcome.run(participant_id, key, outcome, rowSum({ participant_id, key, outcome }))
    }
    if (adopted !== undefined) {
      const record = JSON.stringify(adopted)
      insertRecord.run(aggregateId, record, rowSum({ statement_id: aggregateId, record }))
    }
  }
}

function writeRooms(rooms: RoomWriter, act: Act): void {
  const at = actInstant(act)
  for (const { room, seed } of act.openRooms) {
    rooms.open(room)
    rooms.append(room, seed, null, at)
  }
  for (const { room, update, author } of act.draftUpdates) {
    const appended = rooms.append(room, update, author, at)
    if (!appended.stored) throw new Error(`An act wrote to room ${room}, which is ${appended.why}.`)
  }
  for (const room of act.closeRooms) rooms.close(room)
}
