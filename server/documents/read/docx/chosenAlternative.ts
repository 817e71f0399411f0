import { childElement, childElements, type XmlElement } from '../../model/xmlTree.ts'

/**
 * What of alternative content is read: the first choice, or, where it holds no words that are known here and the
 * fallback does, the fallback. Never both: they say the same to different programs.
 */
export function chosenAlternative(node: XmlElement): readonly XmlElement[] {
  const branches = [...childElements(node, 'Choice'), ...childElements(node, 'Fallback')]
  const chosen = branches.find((branch) => holdsWords(branch)) ?? branches[0]
  return chosen ? childElements(chosen) : []
}

function holdsWords(node: XmlElement): boolean {
  return node.name === 't' || node.name === 'sym' || childElements(node).some((child) => holdsWords(child))
}

/** What stands inside a wrapper that is no part of the text itself: a content control, alternative content, any other. */
export function within(node: XmlElement): readonly XmlElement[] {
  if (node.name === 'AlternateContent') return chosenAlternative(node)
  return childElements(node.name === 'sdt' ? (childElement(node, 'sdtContent') ?? node) : node)
}

/** The paragraphs inside, in order, through content controls and the cells of tables. */
export function paragraphsWithin(node: XmlElement): readonly XmlElement[] {
  return within(node).flatMap((child) => (child.name === 'p' ? [child] : paragraphsWithin(child)))
}
