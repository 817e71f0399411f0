import type { Bracket } from '@tawafuq/domain/acts/statement'
import { DelegationLabel } from '../delegation/index.ts'

/** A bracket as it is named in a list: its number and its owner. */
export function BracketFace({ bracket }: { readonly bracket: Bracket }) {
  return (
    <span className="bracket-face">
      <bdi className="num">[{bracket.number}]</bdi>
      <DelegationLabel delegationId={bracket.delegationId} role={bracket.placedBy.role} />
    </span>
  )
}
