import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { forbidden, tooLarge, unreadable } from './documentRefusal.ts'
import { documentLimits } from './limits.ts'

/** An element: its local name, its name as written, where it began, and what it holds, in order. */
export interface XmlElement {
  readonly name: string
  readonly qualifiedName: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/**
 * Reads XML into a tree. No DTD is read, no entity expanded, nothing fetched: a document type declaration is
 * refused. Depth and number of elements are bounded while reading (rule DO2).
 * Throws `RefusedDocument` with the line for what is not well formed.
 */
export function readXmlTree(text: string): XmlElement {
  if (text.length > documentLimits.xmlCharacters) {
    throw tooLarge(
      `أكثر من ${documentLimits.xmlCharacters} حرفاً من XML`,
      `more than ${documentLimits.xmlCharacters} characters of XML`,
    )
  }
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: { element: XmlElement; children: XmlNode[] }[] = []
  let root: XmlElement | null = null
  let nodes = 0

  parser.on('error', (error) => {
    throw unreadable(
      `XML غير سليم: السطر ${parser.line}، العمود ${parser.column}`,
      `XML is not well formed: line ${parser.line}, column ${parser.column} (${error.message.replace(/^[\d:]+ */, '').replace(/\.$/, '')})`,
    )
  })
  parser.on('doctype', () => {
    throw forbidden('إعلان نوع المستند (DOCTYPE)', 'a document type declaration (DOCTYPE)')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    nodes += 1
    if (nodes > documentLimits.nodes) {
      throw tooLarge(`أكثر من ${documentLimits.nodes} عنصراً`, `more than ${documentLimits.nodes} elements`)
    }
    if (open.length >= documentLimits.nesting) {
      throw tooLarge(
        `عناصر متداخلة أكثر من ${documentLimits.nesting} مستوى`,
        `elements nested deeper than ${documentLimits.nesting}`,
      )
    }
    const children: XmlNode[] = []
    const element: XmlElement = {
      name: localName(tag.name),
      qualifiedName: tag.name,
      line: parser.line,
      attributes: { ...tag.attributes },
      children,
    }
    open.at(-1)?.children.push(element)
    if (!root) root = element
    open.push({ element, children })
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (value: string): void => {
    const children = open.at(-1)?.children
    if (!children) return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += value
    else children.push(value)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  // In slices: saxes keeps one slice at a time, and a refusal ends the reading early.
  for (let start = 0; start < text.length; start += 65_536) parser.write(text.slice(start, start + 65_536))
  parser.close()
  if (!root) throw unreadable('لا عنصر فيه', 'it holds no element')
  return root
}

/** Decodes XML bytes by byte order mark or by the declared encoding; UTF-8 otherwise. Throws `RefusedDocument`. */
export function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : (declared ?? 'utf-8')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(`الترميز ليس ${encoding}`, `its bytes are not ${encoding}`)
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  )
}

export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && child.name === name)
}

/** The first element of this name in document order: the element itself, or one that it holds at any depth. */
export function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element || element.name === name) return element
  for (const child of childElements(element)) {
    const found = descendant(child, name)
    if (found) return found
  }
  return undefined
}

/** All words inside, in order, as they stand. */
export function textContent(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textContent).join('')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** What no XML may hold, and no text needs: control characters but blanks and line ends, lone surrogates, noncharacters. */
export const notOfXml = /(?![\t\n\v\f\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu
