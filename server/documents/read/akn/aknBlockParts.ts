import { childElements, isElement, type XmlElement } from '../../model/xmlTree.ts'

/** The block-level children of an element, or the element itself where it holds words. */
export function aknBlockParts(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'p' || element.name === 'block') return [element]
  const loose = element.children.some((child) => !isElement(child) && child.trim() !== '')
  return loose ? [element] : childElements(element)
}
