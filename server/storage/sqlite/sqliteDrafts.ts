import type { DatabaseSync } from 'node:sqlite'
import { asId, type DelegationId, type Instant, type ParticipantId } from '@tawafuq/domain/ids'
import type { DraftStore, StoredUpdate } from '../../handling/ports.ts'
import { inSnapshot } from './inTransaction.ts'
import { bytes, integer, type Row, text, textOrNull } from './row.ts'
import type { Writer } from './startWriter.ts'

/** The logs of the live rooms, whole, and the state that each was last compacted to. */
export function sqliteDrafts(database: DatabaseSync, writer: Writer): DraftStore {
  const selectRoom = database.prepare('SELECT id, open FROM rooms WHERE name = ?')
  const selectState = database.prepare('SELECT through_seq, state FROM draft_states WHERE room_id = ?')
  const selectUpdates = database.prepare(
    'SELECT seq, bytes FROM draft_updates WHERE room_id = ? AND seq > ? ORDER BY seq',
  )
  const selectHistory = database.prepare(`
    SELECT seq, at, participant_id, delegation_id, bytes FROM draft_updates
    JOIN rooms ON rooms.id = room_id
    WHERE rooms.name = ? AND seq > ? ORDER BY seq LIMIT ?`)

  return {
    async load(room) {
      return inSnapshot(database, () => {
        const found = selectRoom.get(room)
        if (found === undefined) return null
        const id = integer(found, 'id')
        const compacted = selectState.get(id)
        const throughSeq = compacted === undefined ? 0 : integer(compacted, 'through_seq')
        const newer = selectUpdates.all(id, throughSeq)
        return {
          open: integer(found, 'open') === 1,
          updates: [
            ...(compacted === undefined ? [] : [bytes(compacted, 'state')]),
            ...newer.map((row) => bytes(row, 'bytes')),
          ],
          lastSeq: newer.length === 0 ? throughSeq : integer(newer.at(-1), 'seq'),
        }
      })
    },
    append: (update, at) => writer.write({ kind: 'append', update, at }),
    async compact(room, throughSeq, state) {
      await writer.write({ kind: 'compact', room, throughSeq, state })
    },
    async history(room, afterSeq, limit) {
      return selectHistory.all(room, afterSeq, limit).map(storedUpdateOf)
    },
  }
}

function storedUpdateOf(row: Row): StoredUpdate {
  const participantId = textOrNull(row, 'participant_id')
  const delegationId = textOrNull(row, 'delegation_id')
  return {
    seq: integer(row, 'seq'),
    at: asId<Instant>(text(row, 'at')),
    author:
      participantId === null
        ? null
        : {
            participantId: asId<ParticipantId>(participantId),
            delegationId: delegationId === null ? null : asId<DelegationId>(delegationId),
          },
    update: bytes(row, 'bytes'),
  }
}
