import type { Migration } from './Migration.ts'

/**
 * The ledger, the drafts' log, the meetings and the sessions. `position` keeps the order of adding. A ledger's entry is
 * kept as the canonical JSON that was hashed, so that a database tool shows exactly what the hash covers.
 */
export const m0001Foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
    CREATE TABLE entries (
      statement_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      hash TEXT NOT NULL,
      facts TEXT NOT NULL,
      PRIMARY KEY (statement_id, version)
    ) STRICT;

    CREATE TABLE outcomes (
      participant_id TEXT NOT NULL,
      key TEXT NOT NULL,
      outcome TEXT NOT NULL,
      PRIMARY KEY (participant_id, key)
    ) STRICT;

    CREATE TABLE adopted_records (
      statement_id TEXT NOT NULL PRIMARY KEY,
      record TEXT NOT NULL
    ) STRICT;

    CREATE TABLE rooms (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      open INTEGER NOT NULL CHECK (open IN (0, 1))
    ) STRICT;

    CREATE TABLE draft_updates (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      room_id INTEGER NOT NULL REFERENCES rooms (id),
      at TEXT NOT NULL,
      participant_id TEXT,
      delegation_id TEXT,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX draft_updates_by_room ON draft_updates (room_id, seq);

    CREATE TABLE draft_states (
      room_id INTEGER PRIMARY KEY REFERENCES rooms (id),
      through_seq INTEGER NOT NULL,
      state BLOB NOT NULL
    ) STRICT;

    CREATE TABLE meetings (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title_ar TEXT NOT NULL,
      title_en TEXT,
      place TEXT,
      starts_on TEXT,
      ends_on TEXT
    ) STRICT;

    CREATE TABLE delegations (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      name_ar TEXT NOT NULL,
      name_en TEXT,
      code TEXT NOT NULL,
      delegation_group TEXT NOT NULL
    ) STRICT;
    CREATE INDEX delegations_by_meeting ON delegations (meeting_id, position);

    CREATE TABLE participants (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT REFERENCES meetings (id),
      delegation_id TEXT REFERENCES delegations (id),
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      attendance TEXT NOT NULL,
      join_token_hash TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE INDEX participants_by_meeting ON participants (meeting_id, position);

    CREATE TABLE statements (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      title_ar TEXT NOT NULL,
      title_en TEXT,
      opened_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX statements_by_meeting ON statements (meeting_id, position);

    CREATE TABLE sessions (
      token_hash TEXT NOT NULL PRIMARY KEY,
      participant_id TEXT NOT NULL,
      expires_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessions_by_participant ON sessions (participant_id);
    CREATE INDEX sessions_by_expiry ON sessions (expires_at);
  `,
}
