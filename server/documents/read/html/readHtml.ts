import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { tooLarge } from '../../model/documentRefusal.ts'
import { documentLimits } from '../../model/limits.ts'
import type { XmlElement, XmlNode } from '../../model/xmlTree.ts'

/** A page as a tree of the elements that hold words, the rules of its style sheets, and where each element stands. */
export interface HtmlPage {
  readonly root: XmlElement
  readonly styleText: string
  /** Words that a page shows in what is not read: drawings, buttons, choices. */
  readonly leftOut: readonly { readonly line: number; readonly words: string }[]
  /** The parent of every element. */
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
}

const silent = new Set([
  'script',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'head',
  'link',
  'meta',
  'input',
  'select',
  'button',
  'textarea',
  'frame',
  'frameset',
])

/**
 * Parses HTML without running, loading or asking anything; scripts, frames and forms are left out with all they hold.
 * Throws `RefusedDocument` when it is too deep or too full.
 */
export function readHtml(text: string): HtmlPage {
  const tags = text.split('<').length
  if (tags > documentLimits.nodes * 2) throw tooLarge('عدد العناصر', 'the number of its elements')
  const document = parse(text, { sourceCodeLocationInfo: true })
  const parents = new Map<XmlElement, XmlElement>()
  const styles: string[] = []
  const leftOut: { line: number; words: string }[] = []
  const rootChildren: XmlNode[] = []
  const root: XmlElement = {
    name: 'document',
    qualifiedName: 'document',
    line: 1,
    attributes: {},
    children: rootChildren,
  }
  const waiting: { node: DefaultTreeAdapterTypes.ChildNode; into: XmlNode[]; parent: XmlElement; depth: number }[] = []
  const push = (
    nodes: readonly DefaultTreeAdapterTypes.ChildNode[],
    into: XmlNode[],
    parent: XmlElement,
    depth: number,
  ): void => {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at]
      if (node) waiting.push({ node, into, parent, depth })
    }
  }
  push(document.childNodes, rootChildren, root, 0)
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, into, parent, depth } = next
    if ('value' in node) {
      into.push(node.value)
      continue
    }
    if (!('tagName' in node)) continue
    if (node.tagName === 'style')
      styles.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
    if (node.tagName === 'head')
      for (const child of node.childNodes)
        if ('tagName' in child && child.tagName === 'style')
          styles.push(child.childNodes.map((one) => ('value' in one ? one.value : '')).join(''))
    if (shown.has(node.tagName)) {
      const words = (node.tagName === 'input' ? writtenIn(node) : wordsOf(node)).trim()
      if (words !== '') leftOut.push({ line: node.sourceCodeLocation?.startLine ?? parent.line, words })
    }
    const box = node.tagName === 'input' ? tickOf(node) : null
    if (box !== null) into.push(box)
    if (silent.has(node.tagName) || node.tagName === 'style') continue
    count += 1
    if (count > documentLimits.nodes)
      throw tooLarge(`أكثر من ${documentLimits.nodes} عنصراً`, `more than ${documentLimits.nodes} elements`)
    if (depth > documentLimits.nesting)
      throw tooLarge(
        `عناصر متداخلة أكثر من ${documentLimits.nesting} مستوى`,
        `elements nested deeper than ${documentLimits.nesting}`,
      )
    const children: XmlNode[] = []
    const element: XmlElement = {
      name: node.tagName,
      qualifiedName: node.tagName,
      line: node.sourceCodeLocation?.startLine ?? parent.line,
      attributes: Object.fromEntries(node.attrs.map((one) => [one.name, one.value])),
      children,
    }
    into.push(element)
    parents.set(element, parent)
    push(node.childNodes, children, element, depth + 1)
  }
  return { root, styleText: styles.join('\n'), leftOut, parents }
}

/** Of what is not read, that which a browser shows with words. */
const shown = new Set(['svg', 'math', 'select', 'button', 'textarea', 'input'])

/** What stands written in a field of a form. */
function writtenIn(field: DefaultTreeAdapterTypes.Element): string {
  const of = (name: string): string => field.attrs.find((one) => one.name === name)?.value ?? ''
  return /^(?:hidden|checkbox|radio|file|color|range)$/iu.test(of('type')) ? '' : of('value')
}

/** What a box to tick shows; null for any other field. */
function tickOf(field: DefaultTreeAdapterTypes.Element): string | null {
  if (!field.attrs.some(({ name, value }) => name === 'type' && /^checkbox$/iu.test(value))) return null
  return field.attrs.some(({ name }) => name === 'checked') ? '☒' : '☐'
}

/** The words within, without recursion that a deep page could exhaust. */
function wordsOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [node]
  const words: string[] = []
  for (let next = waiting.pop(); next && words.length < 1_000; next = waiting.pop()) {
    if ('value' in next) words.push(next.value)
    else if ('childNodes' in next && next.nodeName !== 'style' && next.nodeName !== 'script')
      waiting.push(...next.childNodes.toReversed())
  }
  return words.join(' ')
}
