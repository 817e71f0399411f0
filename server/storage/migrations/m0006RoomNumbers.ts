import { sealRows } from '../sqlite/sealRows.ts'
import type { Migration } from './Migration.ts'

/**
 * Updates are numbered within their room. Those that are there keep the numbers that they have, which count up in every
 * room; the next is one more than the room's last.
 */
export const m0006RoomNumbers: Migration = {
  version: 6,
  name: 'room-numbers',
  sql: `
    DROP INDEX draft_updates_by_room;
    ALTER TABLE draft_updates RENAME TO draft_updates_of_schema_5;
    CREATE TABLE draft_updates (
      room_id INTEGER NOT NULL REFERENCES rooms (id),
      seq INTEGER NOT NULL,
      at INTEGER NOT NULL,
      hand_id INTEGER REFERENCES hands (id),
      sum INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (room_id, seq)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO draft_updates (room_id, seq, at, hand_id, sum, bytes)
      SELECT room_id, seq, at, hand_id, sum, bytes FROM draft_updates_of_schema_5;
    DROP TABLE draft_updates_of_schema_5;
    ALTER TABLE progress DROP COLUMN last_seq;
  `,
  carry(database) {
    sealRows(database)('progress')
  },
}
