/** What a program wants to know of a paragraph without folding the ledger: what was said of it, shown on it, and where it is. */

import type { BracketLink } from '../acts/bracket/link.ts'
import type { DelegationId, ParagraphId } from '../acts/ids.ts'
import type { Remark } from '../acts/remark/remarks.ts'
import { findParagraph } from '../acts/standing.ts'
import type { Parking, Reservation, Statement } from '../acts/statement.ts'
import type { Sha256 } from '../engine/ledger.ts'
import { type DeclaredLight, declaredLights } from './declaredLights.ts'

export interface ParagraphDetail {
  /** Remarks on its brackets, objections and tabled proposals. */
  readonly remarks: readonly Omit<Remark, 'paragraphId'>[]
  /** Who has declared where they stand, and how many of the meeting's delegations have not. */
  readonly lights: { readonly declared: readonly DeclaredLight[]; readonly silent: number }
  /** The alternatives and packages, not dissolved, that a bracket of it is in; a package may reach other paragraphs. */
  readonly links: readonly Omit<BracketLink, 'dissolved'>[]
  /** With whom it is out, until it is brought back. */
  readonly parked: Parking | null
  readonly reservations: readonly Omit<Reservation, 'paragraphId'>[]
}

/** In the order of the ledger. Nothing of a private proposal is in it: none is remarked upon (rules PR1, RM1). */
export function paragraphDetail(
  statement: Statement,
  { id, text }: { readonly id: ParagraphId; readonly text: string },
  delegations: readonly DelegationId[],
  sha256: Sha256,
): ParagraphDetail {
  const own = <One extends { readonly paragraphId: ParagraphId }>(all: readonly One[]): readonly One[] =>
    all.filter(({ paragraphId }) => paragraphId === id)
  const declared = declaredLights(statement, id, text, sha256)
  const said = new Set(declared.map(({ delegationId }) => delegationId))
  const brackets = new Set(own(statement.brackets).map((bracket) => bracket.id))
  return {
    remarks: own(statement.remarks).map(({ paragraphId: _, ...remark }) => remark),
    lights: { declared, silent: delegations.filter((one) => !said.has(one)).length },
    links: statement.links
      .filter(({ dissolved, bracketIds }) => !dissolved && bracketIds.some((one) => brackets.has(one)))
      .map(({ dissolved: _, ...link }) => link),
    parked: findParagraph(statement, id)?.parked ?? null,
    reservations: own(statement.reservations).map(({ paragraphId: _, ...reservation }) => reservation),
  }
}
