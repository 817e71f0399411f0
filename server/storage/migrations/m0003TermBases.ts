import type { Migration } from './Migration.ts'

/** The term base of each meeting, whole, as the JSON of its terms: it is read and written whole, and never searched here. */
export const m0003TermBases: Migration = {
  version: 3,
  name: 'term-bases',
  sql: `
    CREATE TABLE term_bases (
      meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
      version INTEGER NOT NULL CHECK (version > 0),
      terms TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
  `,
}
