import { toNfc } from '@tawafuq/arabic/toNfc'
import { oneLine } from '@tawafuq/domain/schemas/oneLine'
import type * as Y from 'yjs'
import { gapAt } from './gapAt.ts'
import { layoutOf } from './layoutOf.ts'

/** Adds words after everything that stands in a draft, brackets and notes at its end included; in a table, in its last cell. */
export function appendText(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const layout = layoutOf(doc)
    const gap = gapAt(layout, layout.letters.length)
    const { node, index } = gap.pointAt(gap.standing.length, 'previous')
    node.insert(index, toNfc(oneLine(text)), {})
  })
}
