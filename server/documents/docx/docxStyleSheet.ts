import type { RunMark } from '@tawafuq/text/content'
import { childElement, childElements, type XmlElement } from '../xmlTree.ts'

/** What the styles of a document say of its paragraphs and runs. */
export interface DocxStyleSheet {
  /** The document was written by `exportDocx`: its styles are kinds. */
  readonly own: boolean
  /** The built-in name of a paragraph style (`Title`, `heading 1`), in lower case, looked up through its bases. */
  nameOf(id: string): string
  /** The rank of a heading style from 1, or 0. */
  headingOf(id: string): number
  /** The list that a paragraph style belongs to. */
  listOf(id: string): { readonly number: string; readonly level: number } | null
  /** Marks that a character style gives. */
  marksOf(id: string): readonly RunMark[]
}

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly element: XmlElement
}

/** Reads styles.xml; without it every paragraph is plain. */
export function readStyleSheet(root: XmlElement | undefined): DocxStyleSheet {
  const styles = new Map<string, Style>()
  for (const element of root ? childElements(root, 'style') : []) {
    styles.set(element.attributes['w:styleId'] ?? '', {
      name: (settingOf(element, 'name') ?? '').toLowerCase(),
      basedOn: settingOf(element, 'basedOn'),
      element,
    })
  }
  /** A style and its bases, nearest first; a circle of bases ends after twenty. */
  function chain(id: string): readonly Style[] {
    const out: Style[] = []
    let next: string | null = id
    while (next !== null && out.length < 20) {
      const style = styles.get(next)
      if (!style) break
      out.push(style)
      next = style.basedOn
    }
    return out
  }
  return {
    own: styles.has('TawafuqOperative') && styles.has('TawafuqPreambular'),
    nameOf: (id) =>
      chain(id).find((style) =>
        /^(?:title|subtitle|heading \d|footnote text|endnote text|toc \d|caption|header|footer)$/.test(style.name),
      )?.name ?? '',
    headingOf(id) {
      for (const style of chain(id)) {
        const named = /^heading (\d)$/.exec(style.name)
        if (named) return Number(named[1])
        const outline = childElement(childElement(style.element, 'pPr'), 'outlineLvl')?.attributes['w:val']
        if (outline !== undefined) return Number(outline) < 9 ? Number(outline) + 1 : 0
      }
      return 0
    },
    listOf(id) {
      for (const style of chain(id)) {
        const list = childElement(childElement(style.element, 'pPr'), 'numPr')
        const number = list ? settingOf(list, 'numId') : null
        if (list && number !== null) return { number, level: Number(settingOf(list, 'ilvl') ?? 0) }
      }
      return null
    },
    marksOf(id) {
      const found: RunMark[] = []
      for (const style of chain(id)) {
        const properties = childElement(style.element, 'rPr')
        if (properties && isOn(properties, 'i', 'iCs')) found.push('emphasis')
        if (properties && isOn(properties, 'b', 'bCs')) found.push('strong')
      }
      return found
    },
  }
}

/** Whether a toggle is switched on, for either script; undefined where neither is named. */
export function toggle(properties: XmlElement | undefined, ...names: readonly string[]): boolean | undefined {
  let known: boolean | undefined
  for (const name of names) {
    const found = childElement(properties, name)
    if (!found) continue
    const value = found.attributes['w:val']
    const on = value === undefined || !/^(?:0|false|off|none)$/.test(value)
    if (on) return true
    known = false
  }
  return known
}

function isOn(properties: XmlElement, ...names: readonly string[]): boolean {
  return toggle(properties, ...names) === true
}

function settingOf(parent: XmlElement, name: string): string | null {
  return childElement(parent, name)?.attributes['w:val'] ?? null
}
