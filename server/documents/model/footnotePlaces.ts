import type { Block } from '@tawafuq/text/content'

/** Where each footnote goes: at the reference that is followed by it, or at its own place in the text. */
export interface FootnotePlaces {
  /** For each block, its references in order: the index of the footnote's first block, or null if there is none. */
  readonly ofReference: (block: number, reference: number) => number | null
  /** Whether the footnote that begins at this block stands with a reference and not at its own place. */
  readonly isAttached: (footnote: number) => boolean
  /** Whether this block is, or goes on with, a footnote that stands with its reference. */
  readonly isWithReference: (block: number) => boolean
  /** The blocks of the footnote that begins here: itself and the unlabelled footnote blocks after it. */
  readonly blocksOf: (footnote: number) => readonly number[]
}

/**
 * Pairs references with footnotes. A footnote is attached where a reading in document order would put it: right
 * after the block that refers to it, in the order of its references. Every other footnote keeps its place and is
 * referred to from afar, so that no format moves it.
 */
export function placeFootnotes(blocks: readonly Block[]): FootnotePlaces {
  const references = new Map<string, number>()
  const attached = new Set<number>()
  const groups = new Map<number, readonly number[]>()
  blocks.forEach((block, index) => {
    if (block.kind !== 'footnote' || (block.label === null && blocks[index - 1]?.kind === 'footnote')) return
    const group = [index]
    for (let next = index + 1; blocks[next]?.kind === 'footnote' && blocks[next]?.label === null; next += 1)
      group.push(next)
    groups.set(index, group)
  })
  blocks.forEach((block, index) => {
    if (block.kind === 'footnote') return
    let next = index + 1
    ;(block.notes ?? []).forEach((mark, reference) => {
      const group = groups.get(next)
      const label = blocks[next]?.label
      if (!group || label === null || label === undefined || footnoteMark(label) !== mark) return
      references.set(`${index}/${reference}`, next)
      attached.add(next)
      next += group.length
    })
  })
  const withReference = new Set([...attached].flatMap((start) => groups.get(start) ?? []))
  // References whose footnote stands elsewhere: the nearest free one with the same mark, looking ahead first.
  const starts = [...groups.keys()]
  blocks.forEach((block, index) => {
    ;(block.notes ?? []).forEach((mark, reference) => {
      const key = `${index}/${reference}`
      if (references.has(key)) return
      const same = starts.filter((start) => footnoteMark(blocks[start]?.label ?? '') === mark && !attached.has(start))
      const found = same.find((start) => start > index) ?? same.at(-1)
      if (found !== undefined) references.set(key, found)
    })
  })
  return {
    ofReference: (block, reference) => references.get(`${block}/${reference}`) ?? null,
    isAttached: (footnote) => attached.has(footnote),
    isWithReference: (block) => withReference.has(block),
    blocksOf: (footnote) => groups.get(footnote) ?? [footnote],
  }
}

/** The mark of a footnote as references name it: its label without brackets, `(1)` → `1` (gold rule 5). */
export function footnoteMark(label: string): string {
  return label.replace(/^[([]\s*/, '').replace(/\s*[)\]]$/, '')
}
