import type { ImportedBlock } from './useImport.ts'

/** A block under review. `key` stays with it through every correction; `lines` are its source lines, where known. */
export interface ReviewedBlock extends ImportedBlock {
  readonly key: number
  readonly lines: readonly number[]
}

export interface Review {
  readonly blocks: readonly ReviewedBlock[]
  readonly nextKey: number
  /** What was before each correction, the latest last. */
  readonly before: readonly { readonly action: Correction['action']; readonly blocks: readonly ReviewedBlock[] }[]
}

export type Correction =
  | { readonly action: 'kind'; readonly key: number; readonly kind: ImportedBlock['kind'] }
  | { readonly action: 'level'; readonly key: number; readonly level: number }
  | { readonly action: 'words'; readonly key: number; readonly label: string | null; readonly text: string }
  | { readonly action: 'join'; readonly key: number }
  | { readonly action: 'split'; readonly key: number; readonly at: number }
  | { readonly action: 'remove'; readonly key: number }
  | { readonly action: 'insert'; readonly after: number }
  /** The lines of the source put where the block is that holds them, or after it where it holds none of them. */
  | {
      readonly action: 'restore'
      readonly key: number | null
      readonly parts: readonly { readonly text: string; readonly lines: readonly number[] }[]
    }

/** A review begins with the blocks as they were read. */
export function startReview(blocks: readonly ImportedBlock[], lines: readonly (readonly number[])[]): Review {
  return {
    blocks: blocks.map((block, at) => ({ ...block, key: at, lines: lines[at] ?? [] })),
    nextKey: blocks.length,
    before: [],
  }
}

/** The review after a correction. One that changes nothing (no such block, nothing before it) leaves it as it was. */
export function correctBlocks(review: Review, correction: Correction): Review {
  const blocks = corrected(review, correction)
  if (blocks === null) return review
  const fresh =
    correction.action === 'restore'
      ? correction.parts.length
      : correction.action === 'split' || correction.action === 'insert'
        ? 1
        : 0
  return {
    blocks,
    nextKey: review.nextKey + fresh,
    before: [...review.before, { action: correction.action, blocks: review.blocks }],
  }
}

/** The review before its latest correction. */
export function undoCorrection(review: Review): Review {
  const last = review.before.at(-1)
  return last === undefined ? review : { ...review, blocks: last.blocks, before: review.before.slice(0, -1) }
}

function corrected({ blocks, nextKey }: Review, correction: Correction): readonly ReviewedBlock[] | null {
  if (correction.action === 'restore') return restored(blocks, nextKey, correction)
  const key = correction.action === 'insert' ? correction.after : correction.key
  const at = blocks.findIndex((block) => block.key === key)
  const block = blocks[at]
  if (block === undefined) return null
  const put = (...instead: readonly ReviewedBlock[]) => blocks.toSpliced(at, 1, ...instead)
  switch (correction.action) {
    case 'kind':
      return put({ ...block, kind: correction.kind, level: levelFor(correction.kind, block.level) })
    case 'level':
      return put({ ...block, level: levelFor(block.kind, correction.level) })
    case 'words': {
      const { label, text } = correction
      const words = text.normalize('NFC').trim()
      if (words === block.text && label === block.label) return null
      return put(words === block.text ? { ...block, label } : { ...withoutRuns(block), label, text: words })
    }
    case 'remove':
      return put()
    case 'insert':
      return put(block, { key: nextKey, lines: [], kind: block.kind, level: block.level, label: null, text: '' })
    case 'split': {
      const head = block.text.slice(0, correction.at).trimEnd()
      const tail = block.text.slice(correction.at).trimStart()
      if (head === '' || tail === '') return null
      const { notes: _, ...rest } = withoutRuns(block)
      return put({ ...withoutRuns(block), text: head }, { ...rest, key: nextKey, label: null, text: tail })
    }
    case 'join': {
      const previous = blocks[at - 1]
      if (previous === undefined) return null
      const notes = [...(previous.notes ?? []), ...(block.notes ?? [])]
      const joined = {
        ...withoutRuns(previous),
        lines: [...previous.lines, ...block.lines],
        // A label in the middle becomes words: nothing that was read is lost by joining.
        text: [previous.text, block.label, block.text].filter((part) => part !== null && part !== '').join(' '),
        ...(notes.length > 0 && { notes }),
      }
      return blocks.toSpliced(at - 1, 2, joined)
    }
    default:
      return correction satisfies never
  }
}

/** Parts stand as they came: the first bears the block's kind and the label that it still begins with. */
function restored(
  blocks: readonly ReviewedBlock[],
  nextKey: number,
  { key, parts }: Extract<Correction, { readonly action: 'restore' }>,
): readonly ReviewedBlock[] {
  const at = blocks.findIndex((block) => block.key === key)
  const home = blocks[at]
  const plain = { kind: 'body', level: 0, label: null } as const
  const isHome = home !== undefined && parts.some(({ lines }) => lines.some((line) => home.lines.includes(line)))
  const made = parts.map(({ text, lines }, part): ReviewedBlock => {
    if (!isHome) return { ...plain, key: nextKey + part, text, lines }
    const { label } = home
    const begins = part === 0 && label !== null && text.startsWith(label)
    const words = begins ? text.slice(label.length).trim() : text
    const { notes, ...rest } = withoutRuns(home)
    const own = part === 0 ? { ...rest, ...(notes !== undefined && { notes }) } : rest
    return { ...own, key: part === 0 ? home.key : nextKey + part, label: begins ? label : null, text: words, lines }
  })
  return blocks.toSpliced(isHome ? at : at + 1, isHome ? 1 : 0, ...made)
}

/** Headings and items have levels from 1; no other kind has one. */
function levelFor(kind: ImportedBlock['kind'], level: number): number {
  return kind === 'heading' || kind === 'item' ? Math.min(9, Math.max(1, level)) : 0
}

/** Emphasis and links spell the words that were read; words that a person changed are plain. */
function withoutRuns({ runs: _, table: __, ...block }: ReviewedBlock): ReviewedBlock {
  return block
}
