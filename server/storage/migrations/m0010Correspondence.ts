import type { Migration } from './Migration.ts'

/**
 * What came in as a file beside a contribution, where its author is written to, and mail that waits to be sent. None of it
 * is in a ledger: each is taken out with its contribution.
 */
export const m0010Correspondence: Migration = {
  version: 10,
  name: 'correspondence',
  sql: `
    CREATE TABLE enclosures (
      consultation_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      nth INTEGER NOT NULL CHECK (nth > 0),
      name TEXT NOT NULL,
      type TEXT NOT NULL,
      bytes BLOB NOT NULL,
      sum INTEGER,
      PRIMARY KEY (consultation_id, number, nth),
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    ) STRICT;
    CREATE TABLE mail_addresses (
      consultation_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      address TEXT NOT NULL,
      lang TEXT NOT NULL,
      sum INTEGER,
      PRIMARY KEY (consultation_id, number),
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    ) STRICT;
    CREATE TABLE outgoing_mail (
      position INTEGER PRIMARY KEY,
      consultation_id TEXT NOT NULL,
      number INTEGER NOT NULL,
      message TEXT NOT NULL,
      due TEXT NOT NULL,
      tries INTEGER NOT NULL,
      sum INTEGER,
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    ) STRICT;
    CREATE INDEX outgoing_mail_by_due ON outgoing_mail (due, position);
    CREATE INDEX outgoing_mail_by_contribution ON outgoing_mail (consultation_id, number);
  `,
}
