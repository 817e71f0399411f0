import * as Y from 'yjs'
import { fragmentName, nodeNames } from './schema.ts'

/**
 * `textLength` in UTF-16 units of all letters and glyphs, `nodes` of a table. Of what one update adds: `updateBytes`,
 * `updateStructs` of Yjs, `updateNames` of Yjs clients that the draft has not seen, `updateGarbage` structs of nodes taken
 * out of a table, `erasedUnits` of letters in one stretch that were erased before they were sent. Of the whole draft:
 * `draftStructs` and `draftNames`.
 */
export interface DraftLimits {
  readonly textLength: number
  readonly nodes: number
  readonly updateBytes: number
  readonly updateStructs: number
  readonly updateNames: number
  readonly updateGarbage: number
  readonly erasedUnits: number
  readonly draftStructs: number
  readonly draftNames: number
}

/** What of the attributes that table editors write is taken: a cell is one cell wide and high. */
const cellAttributes: Readonly<Record<string, (value: unknown) => boolean>> = {
  colspan: (value) => value === 1,
  rowspan: (value) => value === 1,
  colwidth: (value) => value === null || (Array.isArray(value) && value.length === 1 && typeof value[0] === 'number'),
}

type Verdict = 'update-malformed' | 'text-too-long' | null

/**
 * Judges the tree of a draft as it stands: one block, a paragraph of text nodes or a table of rows of cells with one
 * paragraph each, within the limits. `isStructural` false says that only letters have changed since the last time.
 */
export function checkTree(doc: Y.Doc, limits: DraftLimits, isStructural: boolean): Verdict {
  const fragment = doc.getXmlFragment(fragmentName)
  let length = 0
  let nodes = 0

  function isSound(node: unknown, names: readonly string[]): boolean {
    if (!(node instanceof Y.XmlElement) || node.constructor !== Y.XmlElement) return false
    nodes += 1
    const { nodeName } = node
    if (nodes > limits.nodes || !names.includes(nodeName) || !hasSoundAttributes(node)) return false
    const children = node.toArray()
    switch (nodeName) {
      case nodeNames.paragraph:
        return children.every(isSoundText)
      case nodeNames.table:
        return children.length > 0 && children.every((child) => isSound(child, [nodeNames.row]))
      case nodeNames.row:
        return children.length > 0 && children.every((child) => isSound(child, [nodeNames.cell, nodeNames.headerCell]))
      default:
        return children.length === 1 && isSound(children[0], [nodeNames.paragraph])
    }
  }

  function isSoundText(node: unknown): boolean {
    if (!(node instanceof Y.XmlText) || node.constructor !== Y.XmlText) return false
    nodes += 1
    length += node.length
    return !isStructural || Object.keys(node.getAttributes()).length === 0
  }

  const isOne = fragment.length === 1 && fragment._map.size === 0
  if (!isOne || !isSound(fragment.get(0), [nodeNames.paragraph, nodeNames.table])) return 'update-malformed'
  return length > limits.textLength ? 'text-too-long' : null
}

function hasSoundAttributes(node: Y.XmlElement): boolean {
  const isCell = node.nodeName === nodeNames.cell || node.nodeName === nodeNames.headerCell
  return Object.entries(node.getAttributes() as Record<string, unknown>).every(
    ([name, value]) => isCell && Object.hasOwn(cellAttributes, name) && cellAttributes[name]?.(value) === true,
  )
}
