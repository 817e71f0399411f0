import type { AknWriting } from './aknWriting.ts'

/** Items that follow a block on their own, with nothing between but the footnotes they refer to. */
export function itemsAfter(writing: AknWriting, range: readonly number[], at: number): readonly number[] {
  const items: number[] = []
  for (let next = at + 1; writing.prepared.blocks[range[next] ?? -1]?.kind === 'item'; next += 1)
    items.push(range[next] ?? 0)
  return items
}

/** Nests a flat list by level: each item with the deeper ones that follow it. */
export function siblings(
  writing: AknWriting,
  items: readonly number[],
): readonly { readonly index: number; readonly inner: readonly number[] }[] {
  const out: { index: number; inner: number[] }[] = []
  for (const index of items) {
    const last = out.at(-1)
    if (last && (writing.prepared.blocks[index]?.level ?? 1) > (writing.prepared.blocks[last.index]?.level ?? 1))
      last.inner.push(index)
    else out.push({ index, inner: [] })
  }
  return out
}

/** The blocks of a stretch that are written at their own place: not footnotes that stand with their reference. */
export function shownRange(writing: AknWriting, from: number, to: number): readonly number[] {
  const out: number[] = []
  for (let index = from; index < to; index += 1) {
    if (writing.prepared.blocks[index]?.kind !== 'footnote') out.push(index)
    else if (
      writing.prepared.blocks[index]?.label !== null ||
      writing.prepared.blocks[index - 1]?.kind !== 'footnote'
    ) {
      if (!writing.prepared.footnotes.isAttached(index)) out.push(index)
    }
  }
  return out
}
