import type { Amendment, ImportedDocument } from '@tawafuq/text/content'
import { collectFindings, type Findings } from '../../model/findings.ts'
import { documentLimits } from '../../model/limits.ts'
import { childElements, type XmlElement } from '../../model/xmlTree.ts'
import type { Found } from '../assembleBlocks.ts'
import { type DocxWalk, walkDocx } from './docxWalk.ts'
import type { DocxParts } from './readDocxParts.ts'

const changeNames: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

/**
 * What each author of tracked changes would make of each paragraph: the document is read once more for every author,
 * with the changes of that one taken and all others undone, and compared with the text before all changes. `base` is
 * that text, `places` the block of each thing found in it. Comments come with the block beside which they stand.
 */
export function readAmendments(
  parts: DocxParts,
  base: DocxWalk,
  places: readonly number[],
  findings: Findings,
): Pick<ImportedDocument, 'amendments' | 'margin'> {
  const authors = authorsOf(parts.document)
  const heard = [...authors.keys()].slice(0, documentLimits.changeAuthors)
  if (authors.size > heard.length)
    findings.add(0, 'amendments-left-out', 1, [...authors.keys()].slice(heard.length).join('، ').slice(0, 200))
  const amendments = heard.flatMap((author) => {
    const { found } = walkDocx(parts, { of: author }, collectFindings())
    return compare(base.found, found, places, findings).map(
      (one): Amendment => ({ ...one, author, at: authors.get(author) ?? null }),
    )
  })
  const kept = amendments.slice(0, documentLimits.amendments)
  if (kept.length < amendments.length)
    findings.add(0, 'amendments-left-out', 1, String(amendments.length - kept.length))
  const margin = base.margin.map(({ line, author, text }) => ({
    block: places[Math.max(0, placeBefore(base.found, line))] ?? 0,
    author,
    text,
  }))
  return { amendments: kept.toSorted((a, b) => a.block - b.block), margin }
}

/** Who made changes, each with the time of the last of them. */
function authorsOf(root: XmlElement): ReadonlyMap<string, string | null> {
  const authors = new Map<string, string | null>()
  const visit = (node: XmlElement): void => {
    if (changeNames.has(node.name)) {
      const author = node.attributes['w:author'] ?? ''
      const before = authors.get(author) ?? null
      const at = node.attributes['w:date'] ?? null
      authors.set(author, before !== null && (at === null || at < before) ? before : at)
    }
    for (const child of childElements(node)) visit(child)
  }
  visit(root)
  return authors
}

type Change = Pick<Amendment, 'block' | 'act' | 'text'>

function compare(
  before: readonly Found[],
  after: readonly Found[],
  places: readonly number[],
  findings: Findings,
): readonly Change[] {
  const was = new Map(before.map((one, index) => [one.line, index]))
  const is = new Map(after.map((one) => [one.line, one]))
  const changes: Change[] = []
  before.forEach((one, index) => {
    const block = places[index]
    const now = is.get(one.line)
    if (block === undefined || now?.clean.text === one.clean.text) return
    if (one.table !== undefined) {
      findings.add(one.line, 'table-change-left-out', 1)
      return
    }
    if (now === undefined || now.clean.text === '') changes.push({ block, act: 'strike', text: null })
    else changes.push({ block, act: 'replace', text: now.clean.text })
  })
  for (const one of after) {
    if (was.has(one.line) || one.clean.text === '' || one.table !== undefined) continue
    const block = places[Math.max(0, placeBefore(before, one.line))]
    if (block !== undefined) changes.push({ block, act: 'insert-after', text: one.clean.text })
  }
  return changes
}

/** The last thing found at or before a paragraph of the file; -1 where there is none. */
function placeBefore(found: readonly Found[], line: number): number {
  return found.findLastIndex((one) => one.line <= line)
}
