/** Labels of a statement's paragraphs: frozen while people cite them, clean once it is adopted (rule PA7). */
import type { BlockKind } from './content.ts'

export type HouseStyleName = 'un-new-york' | 'un-geneva' | 'itu' | 'escwa'

/** What labelling needs to know of a paragraph. */
export interface LabelledParagraph<Id extends string> {
  readonly id: Id
  readonly kind: BlockKind
  readonly level: number
  /** The label it came with, or null. */
  readonly label: string | null
  readonly relation: { readonly kind: 'bis' | 'alt'; readonly to: Id; readonly index: number } | null
}

/** bis, ter, quater … as Arabic prints them. */
const times = ['', '', 'مكرراً', 'مكرراً ثانياً', 'مكرراً ثالثاً', 'مكرراً رابعاً', 'مكرراً خامساً']

/** The labels as people cite them: what each paragraph came with, and bis, ter … or بديل for what was inserted since. */
export function printStatementLabels<Id extends string>(
  paragraphs: readonly LabelledParagraph<Id>[],
  _style: HouseStyleName,
): ReadonlyMap<Id, string> {
  const own = new Map(paragraphs.flatMap(({ id, label }) => (label === null ? [] : [[id, label] as const])))
  const printed = new Map(own)
  for (const { id, relation } of paragraphs) {
    const root = relation && own.get(relation.to)
    if (relation === null || !root) continue
    printed.set(
      id,
      relation.kind === 'bis'
        ? `${root} ${times[relation.index] ?? `مكرراً ${relation.index}`}`
        : `${root} بديل ${relation.index}`,
    )
  }
  return printed
}

/** One clean run of labels, as the adopted text carries them. */
export function cleanStatementLabels<Id extends string>(
  paragraphs: readonly LabelledParagraph<Id>[],
  style: HouseStyleName,
): ReadonlyMap<Id, string> {
  return printStatementLabels(paragraphs, style)
}
