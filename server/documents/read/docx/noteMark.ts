import { noteReferenceStyle } from '../../model/styleOfKind.ts'
import {
  childElement,
  childElements,
  isElement,
  textContent,
  type XmlElement,
  type XmlNode,
} from '../../model/xmlTree.ts'

/** Whether the note's own mark stands between brackets before its words. */
export function printsBrackets(paragraph: XmlElement): boolean {
  const runs = runsWithin(paragraph)
  const at = runs.findIndex((run) => isMark(run))
  const before = runs[at - 1]
  const inside = runs[at]
  return (
    (before !== undefined && textContent(before).trim().endsWith('(')) ||
    (inside !== undefined && hasMark(inside) && /^\s*\(\s*\)?/u.test(textContent(inside)))
  )
}

/** The note less its own mark, the brackets round it and the blank after it; words in the run of the mark stay. */
export function withoutNoteMark(paragraph: XmlElement, mark: string): XmlElement {
  const runs = runsWithin(paragraph)
  const at = runs.findIndex((run) => isMark(run))
  const marked = runs[at]
  if (!marked) return paragraph
  const [before, after] = [runs[at - 1], runs[at + 1]]
  const changed = new Map<XmlElement, XmlElement | null>([[marked, lessMark(marked, mark)]])
  if (before && /^\s*\(\s*$/.test(textContent(before))) changed.set(before, null)
  if (after && /^\s*\)\s*$/.test(textContent(after))) changed.set(after, null)
  return replaced(paragraph, changed)
}

/** The run less the sign of its mark, or the mark where it is written out, with the brackets that stand close round it. */
function lessMark(run: XmlElement, mark: string): XmlElement | null {
  const words = textContent(run)
  if (hasMark(run)) {
    const bare = { ...run, children: run.children.filter((child) => !isElement(child) || !isMarkSign(child)) }
    const bracketed = /^\s*\(\s*\)/u.exec(words)
    return bracketed ? lessLetters(bare, bracketed[0].length) : bare
  }
  const written = new RegExp(`^\\s*\\(?\\s*${mark.replace(/[^\p{L}\p{N}]/gu, '\\$&')}\\s*\\)?`, 'u').exec(words)
  if (!written) return /^[\s()]*\S{1,4}[\s()]*$/u.test(words) ? null : run
  return lessLetters(run, written[0].length)
}

function lessLetters(run: XmlElement, count: number): XmlElement {
  let left = count
  const children = run.children.map((child) => {
    if (!isElement(child) || child.name !== 't') return child
    const words = textContent(child)
    const rest = words.slice(left)
    left = Math.max(0, left - words.length)
    return { ...child, children: [rest] }
  })
  return { ...run, children }
}

function replaced(node: XmlElement, changed: ReadonlyMap<XmlElement, XmlElement | null>): XmlElement {
  const children = node.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [child]
    const other = changed.get(child)
    if (other === null) return []
    return [other ?? replaced(child, changed)]
  })
  return { ...node, children }
}

function runsWithin(node: XmlElement): readonly XmlElement[] {
  return childElements(node).flatMap((child) => (child.name === 'r' ? [child] : runsWithin(child)))
}

function isMark(run: XmlElement): boolean {
  return hasMark(run) || childElement(childElement(run, 'rPr'), 'rStyle')?.attributes['w:val'] === noteReferenceStyle
}

function hasMark(run: XmlElement): boolean {
  return childElements(run).some((child) => isMarkSign(child))
}

function isMarkSign({ name }: XmlElement): boolean {
  return name === 'footnoteRef' || name === 'endnoteRef'
}
