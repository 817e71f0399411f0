import type { Migration } from './Migration.ts'

/** Heads of delegations and what is theirs to confirm, participants who were removed, and personal feeds. */
export const m0002Voices: Migration = {
  version: 2,
  name: 'voices',
  sql: `
    ALTER TABLE delegations ADD COLUMN head_confirms INTEGER NOT NULL DEFAULT 0 CHECK (head_confirms IN (0, 1));
    ALTER TABLE participants ADD COLUMN head INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1));
    ALTER TABLE participants ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
    ALTER TABLE participants ADD COLUMN feed_token_hash TEXT;
    CREATE UNIQUE INDEX participants_by_feed ON participants (feed_token_hash) WHERE feed_token_hash IS NOT NULL;
  `,
}
