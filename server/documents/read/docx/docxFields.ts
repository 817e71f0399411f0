import { childElement, childElements, descendant, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { signOfFont } from './signOfFont.ts'

interface Field {
  instruction: string
  isShowing: boolean
  /** Words have been read that it shows. */
  hasWords: boolean
  /** What a box to tick or a list to choose from shows, for they have no words of their own. */
  box: string
}

/** What stands where a field ends that has shown no words: a sign, or that something is left out. */
export type FieldEnd = { readonly sign: string } | { readonly leftOut: string } | null

/** The fields around the words being read; they may run across several paragraphs. */
export interface DocxFields {
  /** A sign that begins, parts or ends a field. */
  mark(node: XmlElement): FieldEnd
  instruct(node: XmlElement): void
  /** Words were read: every field around them has shown something. */
  show(): void
  /** The words read now are the instruction of a field, and no words of the text. */
  isHidden(): boolean
  /** The words read now are part of a table of contents, or an index, which print makes anew. */
  isContents(): boolean
  link(): string | undefined
}

export function docxFields(): DocxFields {
  const open: Field[] = []
  return {
    mark(node) {
      const type = node.attributes['w:fldCharType']
      if (type === 'begin') open.push({ instruction: '', isShowing: false, hasWords: false, box: boxOf(node) })
      else if (type === 'separate') {
        const field = open.at(-1)
        if (field) field.isShowing = true
      } else {
        const field = open.pop()
        if (field && !(field.isShowing && field.hasWords)) return endOf(field)
      }
      return null
    },
    instruct(node) {
      const field = open.at(-1)
      if (field && !field.isShowing) field.instruction += textContent(node)
    },
    show() {
      for (const field of open) field.hasWords = true
    },
    isHidden: () => open.some(({ isShowing }) => !isShowing),
    isContents: () => open.some(({ instruction }) => isContentsField(instruction)),
    link() {
      for (const { instruction } of open) {
        const address = hyperlinkOf(instruction)
        if (address !== undefined) return address
      }
      return undefined
    },
  }
}

/** Whether a field is a table of contents, of figures or of authorities, or an index. */
export function isContentsField(instruction: string): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/i.test(instruction)
}

/** What stands for a field of one piece that shows no words. */
export function emptyFieldEnd(instruction: string): FieldEnd {
  return endOf({ instruction, box: '' })
}

/** The address that a field leads to. */
export function hyperlinkOf(instruction: string): string | undefined {
  const said = /\bHYPERLINK\b([\s\S]*)/i.exec(instruction)?.[1]
  if (said === undefined) return undefined
  const address = /^\s*"([^"]+)"/.exec(said)?.[1] ?? ''
  const place = /\\l\s+"([^"]+)"/i.exec(said)?.[1]
  return address === '' && place === undefined ? undefined : `${address}${place === undefined ? '' : `#${place}`}`
}

/** Entries for an index, variables and numbers of pages are no words of the text; whatever else a field would show is. */
function endOf({ instruction, box }: Pick<Field, 'instruction' | 'box'>): FieldEnd {
  if (/^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i.test(instruction)) return { sign: box }
  const symbol = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)(?:.*?\\f\s+(?:"([^"]*)"|([^\s"\\]+)))?/i.exec(instruction)
  if (symbol) {
    const code = Number(symbol[1])
    const font = symbol[2] ?? symbol[3] ?? 'Symbol'
    const sign = signOfFont(font, String.fromCodePoint(code < 0x100 ? 0xf000 + code : Math.min(code, 0x10ffff)))
    return sign === null ? { leftOut: instruction } : { sign }
  }
  return /^\s*(?:$|(?:XE|TC|TA|RD|SET|ASK|PRIVATE|PAGE|NUMPAGES|SECTION|SECTIONPAGES|FORMTEXT|ADDIN)\b)/i.test(
    instruction,
  )
    ? null
    : { leftOut: instruction }
}

function boxOf(node: XmlElement): string {
  const data = childElement(node, 'ffData')
  const choices = childElement(data, 'ddList')
  if (choices) {
    const chosen = (childElement(choices, 'result') ?? childElement(choices, 'default'))?.attributes['w:val'] ?? '0'
    return childElements(choices, 'listEntry')[Number(chosen)]?.attributes['w:val'] ?? ''
  }
  const box = descendant(data, 'checkBox')
  const state = childElement(box, 'checked') ?? childElement(box, 'default')
  const value = state?.attributes['w:val'] ?? (state ? '1' : '0')
  return /^(?:0|false|off)$/.test(value) ? '☐' : '☒'
}
