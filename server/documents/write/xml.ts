import { notOfXml } from '../model/xmlTree.ts'

/** Attributes of an element to write; an absent value leaves the attribute out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** XML already written: only `element` and `words` make it, so that no word is ever taken for markup. */
export interface Xml {
  readonly xml: string
}

/** An element with what it holds. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  ...children: readonly (Xml | readonly Xml[])[]
): Xml {
  const head = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('')
  const body = children
    .flat()
    .map((child) => child.xml)
    .join('')
  return { xml: body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>` }
}

/** Words as character data; what XML may not hold is left out. */
export function words(text: string): Xml {
  return { xml: escapeXml(text) }
}

export const nothing: Xml = { xml: '' }

export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`
}

function escapeXml(text: string): string {
  return text
    .replace(notOfXml, '')
    .replace(/[\v\f]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
