import type { DatabaseSync } from 'node:sqlite'
import { asId, type DelegationId, type Instant, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { DraftAuthor } from '../../application/ports.ts'
import { draftLog } from '../sqlite/draftLog.ts'
import { handNames } from '../sqlite/handNames.ts'
import { bytes, integer, text, textOrNull } from '../sqlite/row.ts'
import { type SealedTable, sealRows } from '../sqlite/sealRows.ts'
import type { Migration } from './Migration.ts'

/** The tables whose rows carry a sum from this step on. */
const tablesThen: readonly SealedTable[] = [
  'progress',
  'hands',
  'rooms',
  'draft_states',
  'outcomes',
  'adopted_records',
  'meetings',
  'delegations',
  'participants',
  'statements',
  'sessions',
  'term_bases',
]

/**
 * Logs of drafts that are small on the disk: hands and instants as numbers, long logs in packs. A sum on every row that is
 * not an entry, for entries are chained. A row that counts transactions, so that it is known how far was acknowledged.
 */
export const m0004DenseLogs: Migration = {
  version: 4,
  name: 'dense-logs',
  sql: `
    CREATE TABLE progress (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      database TEXT NOT NULL,
      last_seq INTEGER NOT NULL,
      transactions INTEGER NOT NULL,
      sum INTEGER
    ) STRICT;
    INSERT INTO progress (id, database, last_seq, transactions)
      SELECT 1, lower(hex(randomblob(16))), coalesce(max(seq), 0), 0 FROM draft_updates;

    CREATE TABLE hands (
      id INTEGER PRIMARY KEY,
      participant_id TEXT NOT NULL,
      delegation_id TEXT,
      sum INTEGER
    ) STRICT;
    CREATE INDEX hands_by_participant ON hands (participant_id);

    DROP INDEX draft_updates_by_room;
    ALTER TABLE draft_updates RENAME TO draft_updates_of_schema_3;

    CREATE TABLE draft_updates (
      seq INTEGER PRIMARY KEY,
      room_id INTEGER NOT NULL REFERENCES rooms (id),
      at INTEGER NOT NULL,
      hand_id INTEGER REFERENCES hands (id),
      sum INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX draft_updates_by_room ON draft_updates (room_id, seq);

    CREATE TABLE draft_packs (
      id INTEGER PRIMARY KEY,
      room_id INTEGER NOT NULL REFERENCES rooms (id),
      first_seq INTEGER NOT NULL,
      last_seq INTEGER NOT NULL,
      updates INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      sum INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX draft_packs_by_room ON draft_packs (room_id, last_seq);

    ALTER TABLE rooms ADD COLUMN sum INTEGER;
    ALTER TABLE draft_states ADD COLUMN sum INTEGER;
    ALTER TABLE outcomes ADD COLUMN sum INTEGER;
    ALTER TABLE adopted_records ADD COLUMN sum INTEGER;
    ALTER TABLE meetings ADD COLUMN sum INTEGER;
    ALTER TABLE delegations ADD COLUMN sum INTEGER;
    ALTER TABLE participants ADD COLUMN sum INTEGER;
    ALTER TABLE statements ADD COLUMN sum INTEGER;
    ALTER TABLE sessions ADD COLUMN sum INTEGER;
    ALTER TABLE term_bases ADD COLUMN sum INTEGER;
  `,
  carry(database) {
    carryLogs(database)
    database.exec('DROP TABLE draft_updates_of_schema_3')
    const seal = sealRows(database)
    for (const table of tablesThen) seal(table)
  },
}

/** Room by room, in the order of the log, each with its numbers: what is outside a log's order has no other. */
function carryLogs(database: DatabaseSync): void {
  const log = draftLog(database, handNames(database))
  const old = database.prepare(
    'SELECT seq, at, participant_id, delegation_id, bytes FROM draft_updates_of_schema_3 WHERE room_id = ? ORDER BY seq',
  )
  for (const room of database.prepare('SELECT id FROM rooms ORDER BY id').all()) {
    const roomId = integer(room, 'id')
    for (const row of old.all(roomId)) {
      const participantId = textOrNull(row, 'participant_id')
      const delegationId = textOrNull(row, 'delegation_id')
      const author: DraftAuthor | null =
        participantId === null
          ? null
          : {
              participantId: asId<ParticipantId>(participantId),
              delegationId: delegationId === null ? null : asId<DelegationId>(delegationId),
            }
      log.put(roomId, integer(row, 'seq'), bytes(row, 'bytes'), author, asId<Instant>(text(row, 'at')))
    }
    log.pack(roomId, Number.MAX_SAFE_INTEGER)
  }
}
