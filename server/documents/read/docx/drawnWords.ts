/** The words of diagrams (SmartArt) and charts, which Word keeps in parts of their own, put where the drawing stands. */
import { childElements, textContent, type XmlElement, type XmlNode } from '../../model/xmlTree.ts'

/** On the box that holds them, so that it is told from a text box. */
export const drawnWordsMark = 'tawafuq:drawn'
/** Rows of a chart that are taken; a chart of more is data and no words. */
const mostRows = 200

/**
 * The tree of a document with a box of words in each drawing that names a diagram or a chart. `part` answers the part that
 * a relationship id names. Trees without such drawings come back as they are.
 */
export function withDrawnWords(tree: XmlElement, part: (id: string) => XmlElement | undefined): XmlElement {
  const own = boxOf(tree, part)
  if (own !== null) return { ...tree, children: [...tree.children, own] }
  let isChanged = false
  const children = tree.children.map((child): XmlNode => {
    if (typeof child === 'string') return child
    const next = withDrawnWords(child, part)
    if (next !== child) isChanged = true
    return next
  })
  return isChanged ? { ...tree, children } : tree
}

function boxOf(node: XmlElement, part: (id: string) => XmlElement | undefined): XmlElement | null {
  const diagram = node.name === 'relIds' ? node.attributes['r:dm'] : undefined
  const chart = node.name === 'chart' ? node.attributes['r:id'] : undefined
  const found = part(diagram ?? chart ?? '')
  if (found === undefined) return null
  const content = diagram === undefined ? chartWords(found, node.line) : diagramWords(found, node.line)
  return content.length === 0 ? null : element('txbxContent', content, node.line, { [drawnWordsMark]: 'yes' })
}

function element(
  name: string,
  children: readonly XmlNode[],
  line: number,
  attributes: XmlElement['attributes'] = {},
): XmlElement {
  return { name, qualifiedName: `w:${name}`, line, attributes, children }
}

function paragraph(words: string, line: number): XmlElement {
  return element('p', [element('r', [element('t', [words], line)], line)], line)
}

function all(node: XmlElement, name: string): readonly XmlElement[] {
  return childElements(node).flatMap((child) => (child.name === name ? [child] : all(child, name)))
}

/** The words of each paragraph inside, its runs joined. */
function paragraphsOf(node: XmlElement): readonly string[] {
  return all(node, 'p')
    .map((one) => all(one, 't').map(textContent).join('').trim())
    .filter((words) => words !== '')
}

/** Points of a diagram in the order of the file; those that only hold others together have no words (ECMA-376, 21.4.3.5). */
function diagramWords(data: XmlElement, line: number): readonly XmlElement[] {
  return all(data, 'pt')
    .filter(({ attributes }) => !['pres', 'parTrans', 'sibTrans'].includes(attributes['type'] ?? 'node'))
    .flatMap(paragraphsOf)
    .map((words) => paragraph(words, line))
}

/** The title of a chart, and its series as a table, one column for each, under what they are counted by (21.2.2). */
function chartWords(space: XmlElement, line: number): readonly XmlElement[] {
  const titles = all(space, 'title').flatMap(paragraphsOf)
  const series = all(space, 'ser')
  const [first] = series
  const names = series.map((one) => values(childElements(one, 'tx')[0]).join(' '))
  const categories =
    first === undefined ? [] : values(childElements(first, 'cat')[0] ?? childElements(first, 'xVal')[0])
  const columns = series.map((one) => values(childElements(one, 'val')[0] ?? childElements(one, 'yVal')[0]))
  const rows = categories.slice(0, mostRows).map((name, at) => [name, ...columns.map((column) => column[at] ?? '')])
  const cell = (words: string) => element('tc', [paragraph(words, line)], line)
  const table =
    rows.length === 0
      ? []
      : [
          element(
            'tbl',
            [['', ...names], ...rows].map((row) => element('tr', row.map(cell), line)),
            line,
          ),
        ]
  return [...titles.map((words) => paragraph(words, line)), ...table]
}

/** What is cached of a reference to a sheet, in the order of its points. */
function values(reference: XmlElement | undefined): readonly string[] {
  if (reference === undefined) return []
  const points = all(reference, 'pt')
  if (points.length === 0) return all(reference, 'v').map((one) => textContent(one).trim())
  const found: string[] = []
  for (const point of points) {
    const at = Number(point.attributes['idx'])
    if (Number.isInteger(at) && at >= 0 && at <= mostRows) found[at] = all(point, 'v').map(textContent).join('').trim()
  }
  return Array.from(found, (one) => one ?? '')
}
