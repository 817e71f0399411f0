import type { AbjadLength } from '@tawafuq/arabic/abjadLabel'
import type { EnactingBody } from '@tawafuq/arabic/clauseVerbsFor'
import type { DigitSet } from '@tawafuq/arabic/digits'

/** How the points of one level are counted: letters, ’1‘, plain numbers, or a bullet that counts nothing. */
export type PointSeries = 'letter' | 'quoted' | 'number' | 'bracketed-number' | 'bullet'

/** A way to print a label: `{}` stands for the number, letter or ordinal. */
export interface LabelShape {
  readonly series: PointSeries
  readonly shape: string
}

/** Everything about numbering, punctuation and face that differs from body to body. Adding a style is adding one of these. */
export interface HouseStyle {
  readonly id: string
  readonly name: { readonly ar: string; readonly en: string }
  readonly body: EnactingBody
  /** Operative paragraphs; null where they carry no number. */
  readonly paragraph: string | null
  /** A text with one operative paragraph leaves it without number. */
  readonly numbersSingle: boolean
  /** Points by level, from level 1; deeper levels repeat the last. */
  readonly points: readonly LabelShape[]
  readonly letters: AbjadLength
  /** Sections by level: ordinals, then letter names. */
  readonly section: string
  readonly subsection: string
  readonly tanwin: boolean
  readonly digits: DigitSet
  /** Words for bis, ter, quater …, and for an alternative. */
  readonly bis: readonly string[]
  readonly alternative: string
  readonly footnote: string
  /** The sign that ends a paragraph of each kind; the last operative takes `last`, a lead-in takes `leadIn`. */
  readonly endings: {
    readonly preambular: string
    readonly operative: string
    readonly item: string
    readonly leadIn: string
    readonly last: string
  }
  /** How the opening verb is set in print. */
  readonly verbFace: 'strong-emphasis' | 'emphasis' | 'strong' | 'plain'
}
