import type { Migration } from './Migration.ts'

/**
 * Public consultations by their numbers, and the papers of what came in: words and salt stand here alone, so that erasing
 * them leaves the ledger whole.
 */
export const m0007PublicConsultations: Migration = {
  version: 7,
  name: 'public-consultations',
  sql: `
    CREATE TABLE public_consultations (
      id TEXT NOT NULL PRIMARY KEY,
      meeting_id TEXT NOT NULL,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      sum INTEGER
    ) STRICT;
    CREATE INDEX public_consultations_by_meeting ON public_consultations (meeting_id, number);
    CREATE TABLE papers (
      consultation_id TEXT NOT NULL REFERENCES public_consultations (id),
      number INTEGER NOT NULL CHECK (number > 0),
      receipt_hash TEXT NOT NULL UNIQUE,
      salt TEXT,
      words TEXT,
      sum INTEGER,
      PRIMARY KEY (consultation_id, number)
    ) STRICT;
  `,
}
