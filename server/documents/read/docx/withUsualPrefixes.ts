import { isElement, type XmlElement } from '../../model/xmlTree.ts'

/** The prefixes by which attributes are looked up here, and the namespaces that they stand for, as Office and as ISO name them. */
const usual: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

/**
 * The same part with its attributes under the prefixes that Word gives them: a prefix is a writer's choice, and other
 * programs write `ns0:val`. What the root does not declare stays as it is.
 */
export function withUsualPrefixes(root: XmlElement): XmlElement {
  const renamed = new Map<string, string>()
  for (const [name, value] of Object.entries(root.attributes)) {
    const prefix = usual[value]
    if (name.startsWith('xmlns:') && prefix !== undefined && name !== `xmlns:${prefix}`)
      renamed.set(name.slice('xmlns:'.length), prefix)
  }
  return renamed.size === 0 ? root : withNames(root, renamed)
}

function withNames(node: XmlElement, renamed: ReadonlyMap<string, string>): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => {
      const colon = name.indexOf(':')
      const prefix = colon < 0 ? undefined : renamed.get(name.slice(0, colon))
      return [prefix === undefined ? name : `${prefix}${name.slice(colon)}`, value]
    }),
  )
  const children = node.children.map((child) => (isElement(child) ? withNames(child, renamed) : child))
  return { ...node, attributes, children }
}
