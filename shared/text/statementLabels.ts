/** Labels of a statement's paragraphs: frozen while people cite them, clean once it is adopted (rule PA7). */
import type { BlockKind } from './content.ts'
import { houseStyleOf } from './houseStyles.ts'
import { type Numbered, numberBlocks } from './numberBlocks.ts'

/** What labelling needs to know of a paragraph. */
export interface LabelledParagraph<Id extends string> {
  readonly id: Id
  readonly kind: BlockKind
  readonly level: number
  /** The label it came with, or that froze; null where it has none. */
  readonly label: string | null
  readonly relation: { readonly kind: 'bis' | 'alt'; readonly to: Id; readonly index: number } | null
  readonly inserted?: true
  readonly moved?: true
  readonly struck: object | null
  readonly origin: { readonly text: string }
}

type Labels<Id extends string> = ReadonlyMap<Id, string>

/**
 * The labels as people cite them now. Before they freeze, numbers run clean over what is in the text; from then on each
 * paragraph keeps its own, and what is inserted reads *bis*, *ter* … or an alternative, in the words of the house style.
 */
export function printStatementLabels<Id extends string>(
  paragraphs: readonly LabelledParagraph<Id>[],
  style: string,
  frozen: boolean,
): Labels<Id> {
  return frozen ? citedLabels(paragraphs, style) : cleanStatementLabels(paragraphs, style)
}

/**
 * One clean run of labels. A text in which nothing was inserted, moved or struck keeps the labels it came with to the
 * letter; otherwise every list goes on in the family it was printed in, and what came without labels stays so.
 */
export function cleanStatementLabels<Id extends string>(
  paragraphs: readonly LabelledParagraph<Id>[],
  style: string,
): Labels<Id> {
  const changed = paragraphs.some(({ inserted, moved, struck }) => inserted || moved || struck !== null)
  if (!changed)
    return labelsOf(
      paragraphs,
      paragraphs.map(({ label }) => label),
    )
  const living = paragraphs.filter(({ struck }) => struck === null)
  const numbered = living.map((paragraph, index): Numbered => {
    const { kind, level, origin } = paragraph
    return { kind, level, text: origin.text, label: countedLabel(living, index) }
  })
  const struck = new Map(
    paragraphs.flatMap((paragraph) =>
      paragraph.struck && paragraph.label ? [[paragraph.id, paragraph.label] as const] : [],
    ),
  )
  return new Map([...struck, ...labelsOf(living, numberBlocks(numbered, houseStyleOf(style)))])
}

function citedLabels<Id extends string>(paragraphs: readonly LabelledParagraph<Id>[], style: string): Labels<Id> {
  const { bis, alternative } = houseStyleOf(style)
  const own = labelsOf(
    paragraphs,
    paragraphs.map(({ label }) => label),
  )
  const printed = new Map(own)
  for (const { id, relation } of paragraphs) {
    const root = relation === null ? undefined : own.get(relation.to)
    if (relation === null || root === undefined) continue
    const number = root.replace(/\s*[-.]$/u, '')
    const word =
      relation.kind === 'bis'
        ? (bis[relation.index - 2] ?? `${bis[0] ?? ''} ${relation.index}`)
        : `${alternative} ${relation.index}`
    printed.set(id, `${number} ${word}`)
  }
  return printed
}

/**
 * The label by which numbering knows the list that a paragraph counts in. A first label begins a list, so what stands
 * behind an insertion of its list, and the insertion itself, are given a second.
 */
function countedLabel<Id extends string>(living: readonly LabelledParagraph<Id>[], index: number): string | null {
  const paragraph = living[index]
  if (paragraph === undefined) return null
  if (paragraph.inserted) return asSecond(neighbourLabel(living, index))
  const before = living.slice(0, index).findLast((fellow) => isFellow(fellow, paragraph) || endsList(fellow, paragraph))
  return before?.inserted && isFellow(before, paragraph) ? asSecond(paragraph.label) : paragraph.label
}

/** An insertion is counted if what stands nearest to it of its kind and level is. */
function neighbourLabel<Id extends string>(living: readonly LabelledParagraph<Id>[], index: number): string | null {
  const nearest = living
    .map((fellow, at) => ({ fellow, distance: Math.abs(at - index) }))
    .filter(({ fellow, distance }) => distance > 0 && !fellow.inserted && isFellow(fellow, living[index]))
    .sort((a, b) => a.distance - b.distance)
  return nearest[0]?.fellow.label ?? null
}

type Placed = Pick<LabelledParagraph<string>, 'kind' | 'level'>

function isFellow(one: Placed, other: Placed | undefined): boolean {
  return one.kind === other?.kind && one.level === other.level
}

function endsList(one: Placed, { kind, level }: Placed): boolean {
  return one.kind === 'heading' || (kind === 'item' && (one.kind !== 'item' || one.level < level))
}

function asSecond(label: string | null): string | null {
  return label?.replace(/[0-9\u0660-\u0669]+/u, '2').replace(/^(\P{L}*)أ(\P{L}*)$/u, '$1ب$2') ?? null
}

function labelsOf<Id extends string>(
  paragraphs: readonly LabelledParagraph<Id>[],
  labels: readonly (string | null)[],
): Labels<Id> {
  return new Map(
    paragraphs.flatMap(({ id }, index) => {
      const label = labels[index]
      return label == null || label === '' ? [] : [[id, label] as const]
    }),
  )
}
