import { childElements, textContent, type XmlElement } from '../../model/xmlTree.ts'
import type { HtmlPage } from './readHtml.ts'

/** The footnotes of a page: which links refer to them, and which elements are their bodies. */
export interface HtmlNotes {
  /** The mark as printed (`[1]`, `(1)`, `*`) and the body, for a link that refers to a footnote. */
  readonly referenceOf: (element: XmlElement) => { readonly printed: string; readonly body: XmlElement } | null
  readonly bodies: ReadonlySet<XmlElement>
  /** The link in a body that leads back to the text; it prints the mark and is no part of the words. */
  readonly isBackLink: (element: XmlElement) => boolean
  /** What the link back prints, which is the label as the note has it. */
  readonly backWords: (body: XmlElement) => string | null
}

const printedMark = /^\s*[[(]?\s*(?:\d{1,3}|[٠-٩]{1,3}|\*{1,3}|[ivxlc]{1,5}|[a-z]|[†‡§])\s*[\])]?\s*$/i

/**
 * Finds footnotes by how they are linked, as Word, Google Docs and publishers write them: a link whose words are a
 * mark leads to an element that is, or begins with, the note, often with a link back.
 */
export function findHtmlNotes(page: HtmlPage): HtmlNotes {
  const targets = new Map<string, XmlElement>()
  const anchors: XmlElement[] = []
  walk(page.root, (element) => {
    const id = element.attributes['id'] ?? (element.name === 'a' ? element.attributes['name'] : undefined)
    if (id !== undefined && !targets.has(id)) targets.set(id, element)
    if (element.name === 'a' && element.attributes['name'] !== undefined)
      targets.set(element.attributes['name'], element)
    if (element.name === 'a' && element.attributes['href']?.startsWith('#')) anchors.push(element)
  })
  const references = new Map<XmlElement, { printed: string; body: XmlElement }>()
  const bodies = new Set<XmlElement>()
  const backLinks = new Set<XmlElement>()
  for (const anchor of anchors) {
    const printed = textContent(anchor).trim()
    const target = targets.get(decodeFragment(anchor.attributes['href'] ?? ''))
    // A comment is no note, though it is referred to as one.
    if (/^#(?:cmnt|_msocom)/.test(anchor.attributes['href'] ?? '')) continue
    if (!target || !(printedMark.test(printed) || anchor.attributes['role'] === 'doc-noteref')) continue
    const body = bodyOf(target, page)
    // Of two links that lead to each other the first in the text is the reference, the other the way back.
    if ([...ancestors(anchor, page)].some((element) => bodies.has(element))) continue
    if (!body || !looksLikeReference(anchor, page) || contains(body, anchor)) continue
    references.set(anchor, { printed, body })
    bodies.add(body)
  }
  // A link in a body that leads to a reference, or near one, is the way back.
  for (const anchor of anchors) {
    const host = [...ancestors(anchor, page)].find((element) => bodies.has(element))
    if (!host || references.has(anchor)) continue
    const target = targets.get(decodeFragment(anchor.attributes['href'] ?? ''))
    const leadsBack =
      target !== undefined &&
      [...references.keys()].some((one) => one === target || contains(one, target) || contains(target, one))
    if (leadsBack || anchor.attributes['role'] === 'doc-backlink' || /^\s*[↑↩⤴]/u.test(textContent(anchor)))
      backLinks.add(anchor)
  }
  return {
    referenceOf: (element) => references.get(element) ?? null,
    bodies,
    isBackLink: (element) => backLinks.has(element),
    backWords(body) {
      const link = [...backLinks].find((one) => contains(body, one))
      return link ? textContent(link).trim() : null
    },
  }
}

/** The block that a note's target is, or begins. */
function bodyOf(target: XmlElement, page: HtmlPage): XmlElement | null {
  for (const element of [target, ...ancestors(target, page)]) {
    if (/^(?:li|aside|dd)$/.test(element.name)) return element
    if (element.name === 'div' && /mso-element\s*:\s*(?:foot|end)note\b(?!-)/i.test(element.attributes['style'] ?? ''))
      return element
    if (element.name === 'p' || element.name === 'div') {
      const parent = page.parents.get(element)
      const wrapped =
        parent?.name === 'div' &&
        (/mso-element\s*:\s*(?:foot|end)note\b(?!-)/i.test(parent.attributes['style'] ?? '') ||
          childElements(parent).length === 1)
      return wrapped ? parent : element
    }
    if (/^(?:h[1-6]|section|article|main|body|td|table|ul|ol)$/.test(element.name)) return null
  }
  return null
}

function looksLikeReference(anchor: XmlElement, page: HtmlPage): boolean {
  const { attributes } = anchor
  if (
    attributes['role'] === 'doc-noteref' ||
    /foot|end/i.test(attributes['style'] ?? '') ||
    /footnote|noteref|fnref/i.test(attributes['class'] ?? '')
  )
    return true
  if (/ref|fn|ftn|note/i.test(`${attributes['id'] ?? ''} ${attributes['name'] ?? ''} ${attributes['href'] ?? ''}`))
    return true
  const raised = (element: XmlElement | undefined): boolean => element?.name === 'sup'
  return raised(page.parents.get(anchor)) || childElements(anchor).some((child) => raised(child))
}

function* ancestors(element: XmlElement, page: HtmlPage): Generator<XmlElement> {
  for (let next = page.parents.get(element); next; next = page.parents.get(next)) yield next
}

function contains(outer: XmlElement, inner: XmlElement): boolean {
  return outer === inner || childElements(outer).some((child) => contains(child, inner))
}

function walk(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element)
  for (const child of childElements(element)) walk(child, visit)
}

function decodeFragment(href: string): string {
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}
