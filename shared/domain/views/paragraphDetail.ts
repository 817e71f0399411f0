/** What a program wants to know of a paragraph without folding the ledger: what was said of it, shown on it, and where it is. */

import type { BracketLink } from '../acts/bracket/link.ts'
import type { ParagraphId } from '../acts/ids.ts'
import { litLights, type RaisedLight } from '../acts/light/lights.ts'
import type { Remark } from '../acts/remark/remarks.ts'
import { findParagraph } from '../acts/standing.ts'
import type { Parking, Reservation, Statement } from '../acts/statement.ts'

export interface ParagraphDetail {
  /** Remarks on its brackets, objections and tabled proposals. */
  readonly remarks: readonly Omit<Remark, 'paragraphId'>[]
  /** Who shows yellow or red now. */
  readonly lights: readonly Omit<RaisedLight, 'paragraphId' | 'lit'>[]
  /** The alternatives and packages, not dissolved, that a bracket of it is in; a package may reach other paragraphs. */
  readonly links: readonly Omit<BracketLink, 'dissolved'>[]
  /** With whom it is out, until it is brought back. */
  readonly parked: Parking | null
  readonly reservations: readonly Omit<Reservation, 'paragraphId'>[]
}

/** In the order of the ledger. Nothing of a private proposal is in it: none is remarked upon (rules PR1, RM1). */
export function paragraphDetail(statement: Statement, id: ParagraphId): ParagraphDetail {
  const own = <One extends { readonly paragraphId: ParagraphId }>(all: readonly One[]): readonly One[] =>
    all.filter(({ paragraphId }) => paragraphId === id)
  const brackets = new Set(own(statement.brackets).map((bracket) => bracket.id))
  return {
    remarks: own(statement.remarks).map(({ paragraphId: _, ...remark }) => remark),
    lights: litLights(statement, id).map(({ paragraphId: _, lit: __, ...light }) => light),
    links: statement.links
      .filter(({ dissolved, bracketIds }) => !dissolved && bracketIds.some((one) => brackets.has(one)))
      .map(({ dissolved: _, ...link }) => link),
    parked: findParagraph(statement, id)?.parked ?? null,
    reservations: own(statement.reservations).map(({ paragraphId: _, ...reservation }) => reservation),
  }
}
