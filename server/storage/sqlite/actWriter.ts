import type { DatabaseSync } from 'node:sqlite'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { emptyLedger } from '@tawafuq/domain/engine/ledger'
import {
  type Act,
  type Committed,
  type DraftUpdate,
  KeyUsed,
  type StatementListing,
  VersionConflict,
} from '../../application/ports.ts'
import { actInstant } from '../actInstant.ts'
import { conflictSentence, roomConflict } from '../conflictSentence.ts'
import { refuseBrokenChain } from '../refuseBrokenChain.ts'
import { paperWriter } from './paperWriter.ts'
import { publicationWriter } from './publicationWriter.ts'
import type { RoomWriter } from './roomWriter.ts'
import { integer, text } from './row.ts'
import { rowSum } from './rowSum.ts'
import { sealRows } from './sealRows.ts'

/**
 * The writing of acts over one connection, to be called within a transaction: all that the act writes, or a throw.
 * Throws VersionConflict where the ledger, or a room that was read, has moved past what the act was decided on, KeyUsed for
 * an idempotency key used before, and a fault for entries that do not chain to the head, a listing that is taken or of no
 * meeting, a room that exists already, and one that is not open.
 */
export function actWriter(database: DatabaseSync, rooms: RoomWriter): (act: Act) => Committed {
  const papers = paperWriter(database)
  const findHead = database.prepare(
    'SELECT version, hash FROM entries WHERE statement_id = ? ORDER BY version DESC LIMIT 1',
  )
  const insertEntry = database.prepare('INSERT INTO entries (statement_id, version, hash, facts) VALUES (?, ?, ?, ?)')
  const insertOutcome = database.prepare('INSERT INTO outcomes (participant_id, key, outcome, sum) VALUES (?, ?, ?, ?)')
  const findOutcome = database.prepare('SELECT 1 FROM outcomes WHERE participant_id = ? AND key = ?')
  const insertRecord = database.prepare('INSERT INTO adopted_records (statement_id, record, sum) VALUES (?, ?, ?)')

  const insertListing = database.prepare(
    'INSERT INTO statements (id, meeting_id, title_ar, title_en, opened_at) VALUES (?, ?, ?, ?, ?)',
  )
  const seal = sealRows(database)
  const publications = publicationWriter(database)

  function list({ id, meetingId, title, openedAt }: StatementListing): void {
    insertListing.run(id, meetingId, title.ar, title.en ?? null, openedAt)
    seal('statements', { column: 'id', value: id })
  }

  return (act) => {
    const { aggregateId, expectedVersion, entries, listing, idempotency, adopted, published, corrected } = act
    const row = findHead.get(aggregateId)
    const head = row === undefined ? emptyLedger : { version: integer(row, 'version'), hash: text(row, 'hash') }
    if (head.version !== expectedVersion) throw new VersionConflict(conflictSentence(act, head.version))
    refuseBrokenChain(aggregateId, entries, head)
    for (const { hash, ...facts } of entries) {
      insertEntry.run(aggregateId, facts.version, hash, canonicalJson(asJson(facts)))
    }
    if (listing !== undefined) list(listing)
    const lastSeqs = writeRooms(rooms, act)
    if (idempotency !== undefined) {
      const { participantId: participant_id, key } = idempotency
      if (findOutcome.get(participant_id, key) !== undefined)
        throw new KeyUsed(`The idempotency key ${key} has been used before.`)
      const outcome = JSON.stringify(idempotency.outcome)
      insertOutcome.run(participant_id, key, outcome, rowSum({ participant_id, key, outcome }))
    }
    papers(act)
    if (adopted !== undefined) {
      const record = JSON.stringify(adopted)
      insertRecord.run(aggregateId, record, rowSum({ statement_id: aggregateId, record }))
    }
    if (published !== undefined) publications.publish(published)
    if (corrected !== undefined) publications.correct(corrected)
    return { lastSeqs }
  }
}

function writeRooms(rooms: RoomWriter, act: Act): ReadonlyMap<string, number> {
  for (const read of act.readRooms) {
    const head = rooms.head(read.room)
    if (!head.open || head.lastSeq !== read.lastSeq) throw new VersionConflict(roomConflict(read, head))
  }
  const at = actInstant(act)
  const lastSeqs = new Map<string, number>()
  const write = (update: DraftUpdate): void => {
    const appended = rooms.append(update, at)
    if (!appended.stored) throw new Error(`An act wrote to room ${update.room}, which is ${appended.why}.`)
    lastSeqs.set(update.room, appended.seq)
  }
  for (const { room, seed } of act.openRooms) {
    rooms.open(room)
    write({ room, update: seed, author: null })
  }
  for (const update of act.draftUpdates) write(update)
  for (const room of act.closeRooms) rooms.close(room)
  return lastSeqs
}
