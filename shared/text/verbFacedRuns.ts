import { clauseVerbEnd } from '@tawafuq/arabic/clauseVerbEnd'
import type { Block, Run } from './content.ts'
import type { HouseStyle } from './houseStyle.ts'

/** A run that a house style may set in the face of clause verbs. The face is typography: it is never a mark. */
export interface FacedRun extends Run {
  readonly isVerb?: true
}

/**
 * The runs of the block at this place, those of its clause verb told apart so that print can set them in the face of
 * the house. Nothing is told apart where the source has emphasis of its own, in tables, or in another language than
 * Arabic. The words stay as they are: `plainText` of the result is that of the block.
 */
export function verbFacedRuns(
  blocks: readonly Block[],
  index: number,
  house: Pick<HouseStyle, 'verbFace'>,
): readonly FacedRun[] {
  const block = blocks[index]
  if (block === undefined) return []
  const runs: readonly Run[] = block.runs ?? (block.text === '' ? [] : [{ text: block.text }])
  const end = house.verbFace === 'plain' || hasOwnFace(block) ? 0 : verbEnd(blocks, index)
  return end === 0 ? runs : cutAt(runs, end)
}

/** Whether a clause stands as a verb alone over the points that it governs, as ITU has it. */
export function isVerbHeading(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  if (block === undefined || block.text.length > 120 || /[.؛:،,]$/u.test(block.text)) return false
  if (block.kind !== 'preambular' && block.kind !== 'operative' && block.kind !== 'chapeau') return false
  const next = blocks[index + 1]
  const governs = next?.kind === 'item' || (next?.kind === 'operative' && next.label !== null)
  return block.label === null && governs && clauseVerbEnd(block.text) > 0
}

function verbEnd(blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  switch (block?.kind) {
    case 'preambular':
    case 'operative':
      return isVerbHeading(blocks, index) ? block.text.length : clauseVerbEnd(block.text)
    case 'chapeau':
      if (isVerbHeading(blocks, index)) return block.text.length
      // إن الجمعية العامة، who speaks, but not a chapeau that says more than that.
      return /^إن [^،؛:.]{3,80}(?=،?$)/u.exec(block.text)?.[0].length ?? clauseVerbEnd(block.text)
    default:
      return 0
  }
}

function hasOwnFace(block: Block): boolean {
  return block.table !== undefined || (block.runs ?? []).some((run) => run.marks !== undefined && run.marks.length > 0)
}

function cutAt(runs: readonly Run[], end: number): readonly FacedRun[] {
  let offset = 0
  return runs.flatMap((run): readonly FacedRun[] => {
    const from = offset
    offset += run.text.length
    if (run.text === '' || from >= end) return [run]
    if (offset <= end) return [{ ...run, isVerb: true }]
    return [
      { ...run, text: run.text.slice(0, end - from), isVerb: true },
      { ...run, text: run.text.slice(end - from) },
    ]
  })
}
