/** The sealed text: what anyone can verify, offline, for ever (contract, "Adopted record"). */

import type { DelegationId, Instant, ParagraphId } from '../acts/ids.ts'
import type { Imprint } from '../acts/imprint/imprint.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import type { AdoptedParagraph, HouseStyle, Statement } from '../acts/statement.ts'
import { asJson, canonicalJson } from '../engine/canonicalJson.ts'
import type { LedgerHead } from '../engine/ledger.ts'

export const adoptedFormat = 'tawafuq.adopted/1'

export interface UnsignedRecord {
  readonly format: typeof adoptedFormat
  readonly statement: {
    readonly id: string
    readonly title: Bilingual
    readonly meeting: Bilingual
    readonly houseStyle: HouseStyle
    readonly dir: 'rtl' | 'ltr'
    readonly lang: string
    /** Its masthead, where it was given one. */
    readonly imprint?: Imprint
  }
  readonly paragraphs: readonly AdoptedParagraph[]
  readonly reservations: readonly {
    readonly paragraphId: ParagraphId
    readonly delegation: Bilingual
    readonly text: string
  }[]
  /** Absent where nobody explained a position; without paragraph and vote it is on the whole. */
  readonly explanations?: readonly {
    readonly paragraphId?: ParagraphId
    /** The question that was voted on, where a vote is explained. */
    readonly vote?: string
    readonly delegation: Bilingual
    readonly text: string
  }[]
  readonly adoptedAt: Instant
  readonly adoptedBy: Actor & { readonly name: string }
  /** Who confirmed it, where the rules of the meeting wanted a second person. */
  readonly confirmedBy?: Actor & { readonly name: string }
  readonly ledger: LedgerHead
  readonly textHash: string
  readonly publicKey: string
}

export interface AdoptedRecord extends UnsignedRecord {
  readonly signature: string
}

/** What the ledger does not hold: names as they were at adoption, the ledger's head, and the key that will sign. */
export interface Sealing {
  readonly meetingTitle: Bilingual
  readonly delegationName: (id: DelegationId) => Bilingual
  readonly adopterName: string
  readonly confirmerName: string
  readonly ledger: LedgerHead
  readonly publicKey: string
}

/** The record to be signed; null while the statement is not adopted. */
export function unsignedRecord(statement: Statement, sealing: Sealing): UnsignedRecord | null {
  const { adoption, id, title, houseStyle, dir, lang, imprint } = statement
  if (adoption === null) return null
  const inText = new Set(adoption.paragraphs.map((paragraph) => paragraph.id))
  return {
    format: adoptedFormat,
    statement: { id, title, meeting: sealing.meetingTitle, houseStyle, dir, lang, ...(imprint && { imprint }) },
    paragraphs: adoption.paragraphs,
    reservations: statement.reservations
      .filter(({ paragraphId }) => inText.has(paragraphId))
      .map(({ paragraphId, delegationId, text }) => ({
        paragraphId,
        delegation: sealing.delegationName(delegationId),
        text,
      })),
    ...explanationsOf(statement, sealing),
    adoptedAt: adoption.at,
    adoptedBy: { ...adoption.by, name: sealing.adopterName },
    ...(adoption.confirmedBy && { confirmedBy: { ...adoption.confirmedBy, name: sealing.confirmerName } }),
    ledger: sealing.ledger,
    textHash: adoption.textHash,
    publicKey: sealing.publicKey,
  }
}

function explanationsOf(
  { explanations, votes }: Statement,
  { delegationName }: Sealing,
): Pick<UnsignedRecord, 'explanations'> {
  if (explanations.length === 0) return {}
  return {
    explanations: explanations.map(({ paragraphId, voteId, delegationId, text }) => {
      const vote = votes.find(({ id }) => id === voteId)?.question
      return {
        ...(paragraphId === null ? {} : { paragraphId }),
        ...(vote === undefined ? {} : { vote }),
        delegation: delegationName(delegationId),
        text,
      }
    }),
  }
}

/** The bytes that the signature covers, as text: the canonical JSON of everything but `signature`. */
export function signedText(record: object): string {
  const { signature: _, ...unsigned } = { signature: '', ...record }
  return canonicalJson(asJson(unsigned))
}
