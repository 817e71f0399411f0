import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { BracketKind } from '@tawafuq/domain/acts/statement'

/** How a bracket is drawn and spoken: whoever mounts a text knows owners and words, the text itself does not. */
export interface BracketFace {
  readonly number: number
  readonly kind: BracketKind
  /** `d0` for ink, `d1` to `d8` for the colour of the owner. */
  readonly colour: string
  readonly spokenOpen: string
  readonly spokenClose: string
}

export type BracketFaces = ReadonlyMap<BracketId, BracketFace>
