// Above 250 lines: steps that were released, in their order; none is ever edited, so the file only grows.
/** A step of the database from one schema to the next. What has been released is never edited: a later step corrects it. */
export interface Step {
  /** 1, 2, 3 … without a gap. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

/**
 * The tables of the embedded store, with the heads of ledgers and rooms as rows that are locked. A ledger's entry is kept as
 * the canonical JSON that was hashed, as text: as jsonb it would come back written otherwise. Names of rooms are in one order
 * for every node, whatever the language of the database.
 */
const foundation: Step = {
  version: 1,
  name: 'foundation',
  sql: `
    CREATE TABLE nodes (id text PRIMARY KEY, seen_at timestamptz NOT NULL DEFAULT now());
    CREATE TABLE secrets (name text PRIMARY KEY, value text NOT NULL);

    CREATE TABLE ledgers (
      id text PRIMARY KEY,
      version integer NOT NULL CHECK (version >= 0),
      hash text NOT NULL,
      last_at text
    );
    CREATE TABLE entries (
      ledger_id text NOT NULL REFERENCES ledgers (id),
      version integer NOT NULL CHECK (version > 0),
      hash text NOT NULL,
      facts text NOT NULL,
      PRIMARY KEY (ledger_id, version)
    );
    CREATE TABLE outcomes (
      participant_id text NOT NULL,
      key text NOT NULL,
      outcome text NOT NULL,
      PRIMARY KEY (participant_id, key)
    );
    CREATE TABLE adopted_records (statement_id text PRIMARY KEY, record text NOT NULL);

    CREATE TABLE rooms (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL UNIQUE,
      open boolean NOT NULL,
      last_seq integer NOT NULL CHECK (last_seq >= 0)
    );
    CREATE TABLE hands (
      id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      participant_id text NOT NULL,
      delegation_id text,
      UNIQUE NULLS NOT DISTINCT (participant_id, delegation_id)
    );
    CREATE TABLE draft_updates (
      room_id integer NOT NULL REFERENCES rooms (id),
      seq integer NOT NULL CHECK (seq > 0),
      at bigint NOT NULL,
      hand_id integer REFERENCES hands (id),
      bytes bytea NOT NULL,
      PRIMARY KEY (room_id, seq)
    );
    CREATE TABLE draft_states (
      room_id integer PRIMARY KEY REFERENCES rooms (id),
      through_seq integer NOT NULL,
      state bytea NOT NULL
    );

    CREATE TABLE meetings (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      title_ar text NOT NULL,
      title_en text,
      place text,
      starts_on text,
      ends_on text,
      zone text,
      stream_url text,
      code text UNIQUE
    );
    CREATE TABLE delegations (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      meeting_id text NOT NULL REFERENCES meetings (id),
      name_ar text NOT NULL,
      name_en text,
      code text NOT NULL,
      delegation_group text NOT NULL,
      head_confirms boolean NOT NULL
    );
    CREATE INDEX delegations_by_meeting ON delegations (meeting_id, position);
    CREATE TABLE participants (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      meeting_id text REFERENCES meetings (id),
      delegation_id text REFERENCES delegations (id),
      name text NOT NULL,
      role text NOT NULL,
      attendance text NOT NULL,
      join_token_hash text NOT NULL UNIQUE,
      head boolean NOT NULL,
      removed boolean NOT NULL DEFAULT false,
      feed_token_hash text UNIQUE,
      email text,
      entered_at text,
      card_code_hash text UNIQUE,
      pin_hash text UNIQUE,
      pin_expires_at text
    );
    CREATE INDEX participants_by_meeting ON participants (meeting_id, position);
    CREATE TABLE statements (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id text NOT NULL UNIQUE,
      meeting_id text NOT NULL REFERENCES meetings (id),
      title_ar text NOT NULL,
      title_en text,
      opened_at text NOT NULL
    );
    CREATE INDEX statements_by_meeting ON statements (meeting_id, position);
    CREATE TABLE sessions (
      token_hash text PRIMARY KEY,
      participant_id text NOT NULL,
      expires_at text NOT NULL
    );
    CREATE INDEX sessions_by_participant ON sessions (participant_id);
    CREATE INDEX sessions_by_expiry ON sessions (expires_at);
    CREATE TABLE term_bases (
      meeting_id text PRIMARY KEY REFERENCES meetings (id),
      version integer NOT NULL CHECK (version > 0),
      terms text NOT NULL,
      changed_at text NOT NULL
    );
  `,
}

/** Public consultations by their numbers, and the papers of what came in, as the embedded store has them. */
const publicConsultations: Step = {
  version: 2,
  name: 'public-consultations',
  sql: `
    CREATE TABLE public_consultations (
      id text PRIMARY KEY,
      meeting_id text NOT NULL,
      number integer NOT NULL UNIQUE CHECK (number > 0)
    );
    CREATE INDEX public_consultations_by_meeting ON public_consultations (meeting_id, number);
    CREATE TABLE papers (
      consultation_id text NOT NULL REFERENCES public_consultations (id),
      number integer NOT NULL CHECK (number > 0),
      receipt_hash text NOT NULL UNIQUE,
      salt text,
      words text,
      PRIMARY KEY (consultation_id, number)
    );
  `,
}

/** The public log and the register, as the embedded store has them. */
const publicLog: Step = {
  version: 3,
  name: 'public-log',
  sql: `
    CREATE TABLE logs (number bigint PRIMARY KEY, origin text NOT NULL UNIQUE, verifier_key text NOT NULL);
    CREATE TABLE log_entries (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      log_number bigint REFERENCES logs (number),
      place integer,
      record_hash text,
      entry bytea NOT NULL,
      UNIQUE (log_number, place)
    );
    CREATE INDEX log_entries_waiting ON log_entries (position) WHERE place IS NULL;
    CREATE INDEX log_entries_by_record ON log_entries (record_hash) WHERE record_hash IS NOT NULL;
    CREATE TABLE log_checkpoints (
      name text PRIMARY KEY,
      log_number bigint NOT NULL REFERENCES logs (number),
      size integer NOT NULL,
      checkpoint text NOT NULL
    );
    CREATE INDEX log_checkpoints_by_size ON log_checkpoints (log_number, size);
    CREATE TABLE register (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      symbol text NOT NULL UNIQUE,
      statement_id text NOT NULL UNIQUE,
      record_hash text NOT NULL,
      text_hash text NOT NULL,
      title_ar text NOT NULL,
      title_en text,
      adopted_at text NOT NULL
    );
  `,
}

/**
 * What several nodes go by where nobody has rung: a count of the changes of people, sessions and terms, given at the end of
 * the transaction that changes them, when its other locks are taken; and when each ledger was written in last, by the
 * database's own clock. As triggers, so that a node of the release before counts too.
 */
const severalNodes: Step = {
  version: 4,
  name: 'several-nodes',
  sql: `
    CREATE TABLE changes (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      number bigint NOT NULL,
      by_transaction text NOT NULL
    );
    INSERT INTO changes (number, by_transaction) VALUES (0, '');
    CREATE FUNCTION count_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE changes SET number = number + 1, by_transaction = pg_current_xact_id()::text
        WHERE by_transaction <> pg_current_xact_id()::text;
        RETURN NULL;
      END
    $$;
    CREATE CONSTRAINT TRIGGER sessions_counted AFTER DELETE ON sessions
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();
    CREATE CONSTRAINT TRIGGER participants_counted
      AFTER DELETE OR UPDATE OF name, role, delegation_id, attendance, head, removed, join_token_hash ON participants
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();
    CREATE CONSTRAINT TRIGGER delegations_counted AFTER DELETE OR UPDATE ON delegations
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();
    CREATE CONSTRAINT TRIGGER term_bases_counted AFTER INSERT OR UPDATE ON term_bases
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_change();

    ALTER TABLE ledgers ADD COLUMN moved_at timestamptz NOT NULL DEFAULT clock_timestamp();
    CREATE INDEX ledgers_by_moved_at ON ledgers (moved_at);
    CREATE FUNCTION note_moved() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.moved_at := clock_timestamp();
        RETURN NEW;
      END
    $$;
    CREATE TRIGGER ledgers_moved BEFORE UPDATE ON ledgers FOR EACH ROW EXECUTE FUNCTION note_moved();
  `,
}

/** Where a draft was written anew: what a node writes that has an older making of it in memory is not stored. */
const renewedDrafts: Step = {
  version: 5,
  name: 'renewed-drafts',
  sql: 'ALTER TABLE rooms ADD COLUMN renewed_seq integer NOT NULL DEFAULT 0;',
}

/** Corrigenda of adopted texts, as the embedded store has them. */
const corrigenda: Step = {
  version: 6,
  name: 'corrigenda',
  sql: `
    CREATE TABLE corrigenda (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      symbol text NOT NULL UNIQUE,
      statement_id text NOT NULL,
      number integer NOT NULL,
      record_hash text NOT NULL,
      text_hash text NOT NULL,
      record text NOT NULL,
      UNIQUE (statement_id, number)
    );
    CREATE INDEX corrigenda_by_text ON corrigenda (text_hash);
  `,
}

/** Files beside contributions, addresses of their authors, and mail that waits, as the embedded store has them. */
const correspondence: Step = {
  version: 7,
  name: 'correspondence',
  sql: `
    CREATE TABLE enclosures (
      consultation_id text NOT NULL,
      number integer NOT NULL,
      nth integer NOT NULL CHECK (nth > 0),
      name text NOT NULL,
      type text NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (consultation_id, number, nth),
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    );
    CREATE TABLE mail_addresses (
      consultation_id text NOT NULL,
      number integer NOT NULL,
      address text NOT NULL,
      lang text NOT NULL,
      PRIMARY KEY (consultation_id, number),
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    );
    CREATE TABLE outgoing_mail (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      consultation_id text NOT NULL,
      number integer NOT NULL,
      message text NOT NULL,
      due text NOT NULL,
      tries integer NOT NULL,
      FOREIGN KEY (consultation_id, number) REFERENCES papers (consultation_id, number)
    );
    CREATE INDEX outgoing_mail_by_due ON outgoing_mail (due, position);
    CREATE INDEX outgoing_mail_by_contribution ON outgoing_mail (consultation_id, number);
  `,
}

/** Every step, in order. */
export const steps: readonly Step[] = [
  foundation,
  publicConsultations,
  publicLog,
  severalNodes,
  renewedDrafts,
  corrigenda,
  correspondence,
]
