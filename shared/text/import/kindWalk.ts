/** What the walk over the paragraphs knows and remembers while their kinds are told. */

import type { BlockKind } from '../content.ts'
import type { Paragraph } from './paragraph.ts'

/** A paragraph with the kind and level that its words and its place give it. */
export interface Sorted {
  readonly paragraph: Paragraph
  readonly kind: BlockKind
  readonly level: number
}

type Zone = 'front' | 'preamble' | 'operative' | 'report' | 'annex'

interface OpenList {
  readonly series: string
  readonly level: number
  last: number
  /** How far in its points stand. */
  readonly depth: number
  /** Its points have no labels. */
  readonly bare: boolean
}

export interface KindWalk {
  zone: Zone
  lists: OpenList[]
  /** The number of the last paragraph that is numbered outside lists, and its style. */
  outer: number
  outerStyle: string
  /** The paragraph before announces points: it ends in a colon or is a verb alone on its line. */
  announces: 'no' | 'colon' | 'verb'
  before: Sorted | null
  titled: boolean
  /** The level of the last heading whose level was told by its label or its `#`. */
  labelledDepth: number
  /** The level of the last heading with an ordinal or the name of a letter (أولاً، ألف); 0 before the first. */
  headed: number
  /** The series of headings that are open under it, by their ranks. */
  series: number[]
}
