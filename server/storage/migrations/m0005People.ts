import type { Migration } from './Migration.ts'

/** The zone, stream and code of a meeting; cards, PINs and addresses of participants, and when each first came in. */
export const m0005People: Migration = {
  version: 5,
  name: 'people',
  sql: `
    ALTER TABLE meetings ADD COLUMN zone TEXT;
    ALTER TABLE meetings ADD COLUMN stream_url TEXT;
    ALTER TABLE meetings ADD COLUMN code TEXT;
    CREATE UNIQUE INDEX meetings_by_code ON meetings (code) WHERE code IS NOT NULL;
    ALTER TABLE participants ADD COLUMN email TEXT;
    ALTER TABLE participants ADD COLUMN entered_at TEXT;
    ALTER TABLE participants ADD COLUMN card_code_hash TEXT;
    ALTER TABLE participants ADD COLUMN pin_hash TEXT;
    ALTER TABLE participants ADD COLUMN pin_expires_at TEXT;
    CREATE UNIQUE INDEX participants_by_card ON participants (card_code_hash) WHERE card_code_hash IS NOT NULL;
    CREATE UNIQUE INDEX participants_by_pin ON participants (pin_hash) WHERE pin_hash IS NOT NULL;
  `,
}
