import { childElement, descendant, textContent, type XmlElement } from '../../model/xmlTree.ts'
import { signOfFont } from './signOfFont.ts'

interface Field {
  instruction: string
  isShowing: boolean
  /** Words have been read that it shows. */
  hasWords: boolean
  /** What a box to tick shows, for it has no words of its own. */
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
    isHidden: () => open.at(-1)?.isShowing === false,
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
  const match = /\bHYPERLINK\s+(?:\\l\s+"([^"]+)"|"([^"]+)")/i.exec(instruction)
  if (!match) return undefined
  return match[2] ?? `#${match[1] ?? ''}`
}

/** Entries for an index or a table are no words of the text; a formula or a number made by a field are. */
function endOf({ instruction, box }: Pick<Field, 'instruction' | 'box'>): FieldEnd {
  if (/^\s*FORMCHECKBOX\b/i.test(instruction)) return { sign: box }
  const symbol = /^\s*SYMBOL\s+(\d+|0x[\da-f]+)(?:.*?\\f\s+(?:"([^"]*)"|([^\s"\\]+)))?/i.exec(instruction)
  if (symbol) {
    const code = Number(symbol[1])
    const font = symbol[2] ?? symbol[3] ?? 'Symbol'
    const sign = signOfFont(font, String.fromCodePoint(code < 0x100 ? 0xf000 + code : Math.min(code, 0x10ffff)))
    return sign === null ? { leftOut: instruction } : { sign }
  }
  return /^\s*(?:EQ|LISTNUM|AUTONUM\w*|ADVANCE|INCLUDETEXT|MACROBUTTON|QUOTE|=)/i.test(instruction)
    ? { leftOut: instruction }
    : null
}

function boxOf(node: XmlElement): string {
  const box = descendant(childElement(node, 'ffData'), 'checkBox')
  const state = childElement(box, 'checked') ?? childElement(box, 'default')
  const value = state?.attributes['w:val'] ?? (state ? '1' : '0')
  return /^(?:0|false|off)$/.test(value) ? '☐' : '☒'
}
