/** The tables of the PostgreSQL store, as its steps make them. `position` keeps the order of adding. */
import type { Generated, GeneratedAlways } from 'kysely'

/** An int8: the driver gives it as a string, for it may be longer than a number holds exactly. */
type Long = string | number

export interface Tables {
  readonly schema_steps: { version: number; name: string }
  readonly nodes: { id: string; seen_at: Generated<Date> }
  readonly changes: { only_row: boolean; number: Long; by_transaction: string }
  readonly secrets: { name: string; value: string }
  /** The heads of the ledgers: locked by whoever writes in one. */
  readonly ledgers: {
    id: string
    version: number
    hash: string
    last_at: string | null
    moved_at: GeneratedAlways<Date>
  }
  readonly entries: { ledger_id: string; version: number; hash: string; facts: string }
  readonly outcomes: { participant_id: string; key: string; outcome: string }
  readonly adopted_records: { statement_id: string; record: string }
  readonly logs: { number: Long; origin: string; verifier_key: string }
  readonly log_entries: {
    position: GeneratedAlways<number>
    log_number: Generated<Long | null>
    place: Generated<number | null>
    record_hash: string | null
    entry: Uint8Array
  }
  readonly log_checkpoints: { name: string; log_number: Long; size: number; checkpoint: string }
  readonly register: {
    position: GeneratedAlways<number>
    symbol: string
    statement_id: string
    record_hash: string
    text_hash: string
    title_ar: string
    title_en: string | null
    adopted_at: string
  }
  readonly corrigenda: {
    position: GeneratedAlways<number>
    symbol: string
    statement_id: string
    number: number
    record_hash: string
    text_hash: string
    record: string
  }
  /** `last_seq` is the number of the room's last update: locked by whoever writes in it. */
  readonly rooms: {
    id: GeneratedAlways<number>
    name: string
    open: boolean
    last_seq: number
    renewed_seq: Generated<number>
  }
  readonly hands: { id: GeneratedAlways<number>; participant_id: string; delegation_id: string | null }
  /** `at` is in milliseconds since 1970. */
  readonly draft_updates: { room_id: number; seq: number; at: Long; hand_id: number | null; bytes: Uint8Array }
  readonly draft_states: { room_id: number; through_seq: number; state: Uint8Array }
  readonly meetings: {
    position: GeneratedAlways<number>
    id: string
    title_ar: string
    title_en: string | null
    place: string | null
    starts_on: string | null
    ends_on: string | null
    zone: string | null
    stream_url: string | null
    code: Generated<string | null>
  }
  readonly delegations: {
    position: GeneratedAlways<number>
    id: string
    meeting_id: string
    name_ar: string
    name_en: string | null
    code: string
    delegation_group: string
    head_confirms: boolean
  }
  readonly participants: {
    position: GeneratedAlways<number>
    id: string
    meeting_id: string | null
    delegation_id: string | null
    name: string
    role: string
    attendance: string
    join_token_hash: string
    head: boolean
    removed: Generated<boolean>
    feed_token_hash: Generated<string | null>
    email: string | null
    entered_at: Generated<string | null>
    card_code_hash: string | null
    pin_hash: Generated<string | null>
    pin_expires_at: Generated<string | null>
  }
  readonly statements: {
    position: GeneratedAlways<number>
    id: string
    meeting_id: string
    title_ar: string
    title_en: string | null
    opened_at: string
  }
  readonly sessions: { token_hash: string; participant_id: string; expires_at: string }
  readonly public_consultations: { id: string; meeting_id: string; number: number }
  readonly papers: {
    consultation_id: string
    number: number
    receipt_hash: string
    salt: string | null
    words: string | null
  }
  readonly enclosures: {
    consultation_id: string
    number: number
    nth: number
    name: string
    type: string
    bytes: Buffer
  }
  readonly mail_addresses: { consultation_id: string; number: number; address: string; lang: string }
  readonly outgoing_mail: {
    position: GeneratedAlways<number>
    consultation_id: string
    number: number
    message: string
    due: string
    tries: number
  }
  readonly term_bases: { meeting_id: string; version: number; terms: string; changed_at: string }
}
