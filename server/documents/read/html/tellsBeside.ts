import type { Findings } from '../../model/findings.ts'
import { onOneLine } from '../../model/findings.ts'
import { childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'

/**
 * Tells what a word processor writes into a page beside its text, as its clipboard and its own HTML do: tables of contents,
 * heads and feet of pages, comments. Says whether the element is such, and so no part of the text.
 */
export function tellsBeside(element: XmlElement, findings: Findings): boolean {
  const code = isContents(element)
    ? 'contents-left-out'
    : isPageHead(element)
      ? 'page-head-left-out'
      : isComment(element)
        ? 'comment'
        : null
  if (code === null) return false
  const words = onOneLine(textContent(element))
  if (words !== '') findings.add(element.line, code, 0.9, words)
  return true
}

/** By the styles of Word, the sections of LibreOffice, or because it leads to headings and nothing else. */
function isContents(element: XmlElement): boolean {
  if (/^MsoT(?:oc(?:\d|Heading)|of|oa)/i.test(element.attributes['class'] ?? '')) return true
  if (
    element.name === 'div' &&
    /^(?:Table of Contents|Illustration Index|Table Index)\d/i.test(element.attributes['id'] ?? '')
  )
    return true
  return element.name === 'p' && textContent(element).trim() !== '' && leadsToHeadings(element)
}

function leadsToHeadings(element: XmlElement): boolean {
  return element.children.every((child) => {
    if (typeof child === 'string') return child.trim() === ''
    if (child.name === 'a') return /^#(?:_Toc|__RefHeading__)/i.test(child.attributes['href'] ?? '')
    return leadsToHeadings(child)
  })
}

/** LibreOffice names the head and foot of its pages. */
function isPageHead({ name, attributes }: XmlElement): boolean {
  return name === 'div' && /^(?:header|footer)$/i.test(attributes['title'] ?? '')
}

/** Google Docs sets a comment as a paragraph that begins with the way back to its place. */
function isComment(element: XmlElement): boolean {
  if (element.name !== 'p' && element.name !== 'div') return false
  const [first] = childElements(element)
  return first?.name === 'a' && (first.attributes['href'] ?? '').startsWith('#cmnt_ref')
}
