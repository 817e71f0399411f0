import type { Block } from '@tawafuq/text/content'
import type { PageLayout } from '../pageLayout.ts'
import type { PdfRun } from './pdfRuns.ts'

/** A block as the template reads it. */
export interface PdfBlock {
  readonly kind: string
  readonly level: number
  readonly label: string
  /** Points of print: where lines begin, where the first line begins, and the room for the label. */
  readonly left: number
  readonly first: number
  readonly width: number
  readonly runs: readonly PdfRun[]
  readonly columns: number
  readonly head: readonly (readonly PdfRun[])[]
  readonly cells: readonly (readonly PdfRun[])[]
  readonly alternatives: readonly { readonly lead: string; readonly text: string }[]
}

/** Twentieths of a point, as the layout has them, in points. */
const points = (twentieths: number | undefined): number => (twentieths ?? 0) / 20

/** Room for a label in points: as the house has it up to a measure, or as much as a long label needs. */
function roomFor(label: string | null, wanted: number): number {
  return Math.max(Math.min(wanted, 28), 8 + 6.5 * (label ?? '').length)
}

/** Where a block stands on the page, as the house sets its kind. */
export function placedBlock(
  layout: PageLayout,
  { kind, level, label }: Block,
  isVerb: boolean,
): Pick<PdfBlock, 'left' | 'first' | 'width'> {
  const indent = isVerb
    ? layout.verbHeading
    : kind === 'operative'
      ? layout.operative
      : kind === 'preambular' || kind === 'chapeau'
        ? layout.preambular
        : kind === 'item'
          ? layout.item(level)
          : kind === 'note' || kind === 'footnote'
            ? { left: 500, hanging: 500 }
            : {}
  const { left = 0, hanging, firstLine = 0, tab } = indent
  const first = hanging === undefined ? left + firstLine : left - hanging
  return {
    left: points(left),
    first: points(first),
    width: roomFor(label, points(hanging ?? (tab === undefined ? 720 : tab - first))),
  }
}
