import type { RunCollector } from './runCollector.ts'
import { isElement, textContent, type XmlElement, type XmlNode } from './xmlTree.ts'

/** What becomes of the brackets beside a note. */
interface PairedBrackets {
  /** The mark's own brackets stood among the words, and are taken away. */
  readonly isTextual: boolean
  /** The bracket that follows the note belongs to the mark. */
  readonly takesNext: boolean
  /** The words close a bracket of theirs after the note. */
  readonly closes: boolean
}

/**
 * Official files set the brackets round a mark, and those of the words before it, in each other's place. Which is which
 * is told by balance: a bracket that the words have opened is closed by the words, every other belongs to the mark.
 */
export function pairBrackets(
  siblings: readonly XmlNode[],
  index: number,
  words: RunCollector,
  add: (sign: string) => void,
): PairedBrackets {
  const before = furnitureAt(neighbour(siblings, index, -1))
  const after = furnitureAt(neighbour(siblings, index, 1))
  const isFollowed = followedByBracket(siblings[index + 1])
  if (isFollowedBy(siblings[index + 1], '(') && isStrayClose(words.finish().text) && words.dropEnding(')'))
    return { isTextual: true, takesNext: true, closes: false }
  if (before === ')' && words.dropEnding('(')) {
    if (openBrackets(words.finish().text) > 0) add(')')
    return { isTextual: false, takesNext: false, closes: false }
  }
  if (before === '' && (isFollowed || after === ')') && words.dropEnding('('))
    return { isTextual: true, takesNext: isFollowed, closes: false }
  const isOpen = openBrackets(words.finish().text) > 0
  if (before === '(' && after === '') return { isTextual: false, takesNext: isFollowed && !isOpen, closes: false }
  return { isTextual: false, takesNext: false, closes: before === '' && after === ')' && isOpen }
}

/** The official files print a footnote's mark as `<sup>(</sup>`, the note, `<sup>)</sup>`: brackets of print. */
export function isMarkFurniture(node: XmlElement, siblings: readonly XmlNode[], index: number): boolean {
  if (!/^\s*[()]{0,2}\s*$/.test(textContent(node)) || node.children.some(isElement)) return false
  return isNote(neighbour(siblings, index, 1)) || isNote(neighbour(siblings, index, -1))
}

/** The brackets that an element of print beside a note holds. */
function furnitureAt(node: XmlNode | undefined): string {
  if (node === undefined || !isElement(node) || node.name !== 'sup') return ''
  const words = textContent(node).trim()
  return /^[()]{0,2}$/.test(words) ? words : ''
}

/** Whether words end in a bracket that closes none of theirs. */
function isStrayClose(text: string): boolean {
  const bare = text.trimEnd()
  return bare.endsWith(')') && openBrackets(bare.slice(0, -1)) === 0
}

/** How many brackets the words have opened and not closed. */
function openBrackets(text: string): number {
  let open = 0
  for (const sign of text) {
    if (sign === '(') open += 1
    else if (sign === ')') open = Math.max(0, open - 1)
  }
  return open
}

/** Whether brackets of print stand beside a note. */
export function bracketsAround(siblings: readonly XmlNode[], index: number): boolean {
  const before = neighbour(siblings, index, -1)
  const after = neighbour(siblings, index, 1)
  return [before, after].some(
    (node) => node !== undefined && isElement(node) && node.name === 'sup' && /[()]/.test(textContent(node)),
  )
}

function neighbour(siblings: readonly XmlNode[], index: number, step: 1 | -1): XmlNode | undefined {
  const next = siblings[index + step]
  return typeof next === 'string' && next.trim() === '' ? siblings[index + 2 * step] : next
}

/** A note, or a reference to one. */
export function isNote(node: XmlNode | undefined): boolean {
  return (
    node !== undefined &&
    isElement(node) &&
    (node.name === 'authorialNote' || node.name === 'note' || node.name === 'noteRef')
  )
}

function followedByBracket(node: XmlNode | undefined): boolean {
  return isFollowedBy(node, ')')
}

function isFollowedBy(node: XmlNode | undefined, sign: string): boolean {
  return typeof node === 'string' && node.startsWith(sign)
}
