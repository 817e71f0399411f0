import type { Migration } from './Migration.ts'

/** Corrigenda of adopted texts, as they were sealed, in the order of their issue; a meeting that is removed leaves them. */
export const m0009Corrigenda: Migration = {
  version: 9,
  name: 'corrigenda',
  sql: `
    CREATE TABLE corrigenda (
      position INTEGER PRIMARY KEY,
      symbol TEXT NOT NULL UNIQUE,
      statement_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      record_hash TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      record TEXT NOT NULL,
      sum INTEGER,
      UNIQUE (statement_id, number)
    ) STRICT;
    CREATE INDEX corrigenda_by_text ON corrigenda (text_hash);
  `,
}
