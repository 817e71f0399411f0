import type { Migration } from './Migration.ts'

/**
 * The public log: entries in the order of their writing, which get their place in a log when it takes them in; its
 * checkpoints; and the register of what was adopted.
 */
export const m0008PublicLog: Migration = {
  version: 8,
  name: 'public-log',
  sql: `
    CREATE TABLE logs (
      number INTEGER PRIMARY KEY,
      origin TEXT NOT NULL UNIQUE,
      verifier_key TEXT NOT NULL,
      sum INTEGER
    ) STRICT;

    CREATE TABLE log_entries (
      position INTEGER PRIMARY KEY,
      log_number INTEGER REFERENCES logs (number),
      place INTEGER,
      record_hash TEXT,
      entry BLOB NOT NULL,
      sum INTEGER,
      UNIQUE (log_number, place)
    ) STRICT;
    CREATE INDEX log_entries_waiting ON log_entries (position) WHERE place IS NULL;
    CREATE INDEX log_entries_by_record ON log_entries (record_hash) WHERE record_hash IS NOT NULL;

    CREATE TABLE log_checkpoints (
      name TEXT NOT NULL PRIMARY KEY,
      log_number INTEGER NOT NULL REFERENCES logs (number),
      size INTEGER NOT NULL,
      checkpoint TEXT NOT NULL,
      sum INTEGER
    ) STRICT;

    CREATE TABLE register (
      position INTEGER PRIMARY KEY,
      symbol TEXT NOT NULL UNIQUE,
      statement_id TEXT NOT NULL UNIQUE,
      record_hash TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      title_ar TEXT NOT NULL,
      title_en TEXT,
      adopted_at TEXT NOT NULL,
      sum INTEGER
    ) STRICT;
  `,
}
