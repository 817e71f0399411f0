/** A corrigendum as it is sealed: what reads otherwise in an adopted text from now on, signed as the text was (rule RG6). */
import type { Correction } from '../acts/corrigendum/corrigendum.ts'
import type { Instant } from '../acts/ids.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import type { LedgerHead } from '../engine/ledger.ts'
import type { AdoptedRecord } from './adoptedRecord.ts'

export const corrigendumFormat = 'tawafuq.corrigendum/1'

export interface UnsignedCorrigendum {
  readonly format: typeof corrigendumFormat
  /** `sha256:` and hex over the canonical JSON of the whole record that it corrects, as its entry in the log has it. */
  readonly corrects: string
  /** Its own symbol: that of the text, and `/Corr.` with the number. */
  readonly symbol: string
  readonly number: number
  readonly statement: Pick<AdoptedRecord['statement'], 'id' | 'title' | 'meeting' | 'dir' | 'lang'>
  readonly changes: readonly (Correction & { readonly label: string | null })[]
  readonly issuedAt: Instant
  readonly issuedBy: Actor & { readonly name: string }
  /** The head of the meeting's ledger, with the entry of this corrigendum. */
  readonly ledger: LedgerHead
  /** Hash of the whole text as it reads with this corrigendum and all before it. */
  readonly textHash: string
  readonly publicKey: string
}

export interface CorrigendumRecord extends UnsignedCorrigendum {
  readonly signature: string
}

/** All that is sealed with a key of the house: a text as it was adopted, or a corrigendum of one. */
export type SealedRecord = AdoptedRecord | CorrigendumRecord

export function isCorrigendum(record: SealedRecord): record is CorrigendumRecord {
  return record.format === corrigendumFormat
}

/** The symbol of a corrigendum of a text. */
export function corrigendumSymbol(symbol: string, number: number): string {
  return `${symbol}/Corr.${number}`
}
