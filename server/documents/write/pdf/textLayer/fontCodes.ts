import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib'

/** A font of the page whose codes are given anew: one for each glyph and what it says, so that no glyph has to say two things. */
export interface FontCodes {
  /** Width of a code of the file as it came, in thousandths of the size. */
  width(code: number): number
  /** What that code says. */
  says(code: number): string
  /** The new code of a glyph that says this. */
  codeFor(code: number, text: string): number
  /** Writes the new codes into the font, once all are known. */
  finish(): void
}

/** Reads a font with two-byte codes that are glyphs (ISO 32000-1, 9.7), or with any map to glyphs; null for other fonts. */
export function fontCodes(context: PDFContext, font: PDFDict, map: 'identity' | 'any' = 'identity'): FontCodes | null {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict)
  const toUnicode = font.lookup(PDFName.of('ToUnicode'))
  const mapping = descendant?.lookup(PDFName.of('CIDToGIDMap'))
  if (
    descendant?.lookup(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2') ||
    !(map === 'any' || mapping === undefined || mapping === PDFName.of('Identity')) ||
    !(toUnicode instanceof PDFRawStream)
  )
    return null
  const widths = widthsOf(descendant)
  const usual = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  const texts = textsOf(new TextDecoder('latin1').decode(decodePDFRawStream(toUnicode).decode()))
  const codes = new Map<string, number>()
  // The old codes stay as they are, for what is not written anew.
  const first = [...widths.keys(), ...texts.keys()].reduce((most, code) => Math.max(most, code), 0) + 1
  const given = Array.from({ length: first }, (_, glyph) => ({ glyph, text: texts.get(glyph) ?? '' }))
  return {
    width: (code) => widths.get(code) ?? usual,
    says: (code) => texts.get(code) ?? '',
    codeFor(glyph, text) {
      const key = `${glyph}:${text}`
      const known = codes.get(key)
      if (known !== undefined) return known
      const code = given.push({ glyph, text }) - 1
      if (code > 0xffff) throw new Error('A font has no codes left')
      codes.set(key, code)
      return code
    },
    finish() {
      const map = new Uint8Array(given.length * 2)
      for (const [code, { glyph }] of given.entries()) map.set([glyph >> 8, glyph & 0xff], code * 2)
      descendant.set(PDFName.of('CIDToGIDMap'), context.register(context.flateStream(map)))
      descendant.set(
        PDFName.of('W'),
        context.obj([0, given.map(({ glyph }) => widths.get(glyph) ?? usual)]) as PDFArray,
      )
      font.set(PDFName.of('ToUnicode'), context.register(context.flateStream(unicodeMap(given))))
    },
  }
}

/** 9.7.4.3: `first [w …]` or `first last w`. */
function widthsOf(descendant: PDFDict): Map<number, number> {
  const widths = new Map<number, number>()
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray)
  const number = (at: number): number => list?.lookupMaybe(at, PDFNumber)?.asNumber() ?? 0
  for (let at = 0; list !== undefined && at < list.size(); ) {
    const first = number(at)
    const next = list.lookup(at + 1)
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1)
        widths.set(first + index, next.lookupMaybe(index, PDFNumber)?.asNumber() ?? 0)
      at += 2
    } else {
      for (let code = first; code <= number(at + 1); code += 1) widths.set(code, number(at + 2))
      at += 3
    }
  }
  return widths
}

function textsOf(map: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [block] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      texts.set(
        Number.parseInt(code, 16),
        text.replace(/[0-9A-Fa-f]{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
      )
  return texts
}

/** Hexadecimal of UTF-16, as maps and texts of the file have it. */
export function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0'),
  ).join('')
}

/** A map of codes to text (Adobe, CMap resources; 9.10.3), a hundred lines in a block as readers want it. */
function unicodeMap(given: readonly { readonly text: string }[]): string {
  const lines = given.flatMap(({ text }, code) =>
    code === 0 || text === '' ? [] : [`<${utf16Hex(String.fromCharCode(code))}> <${utf16Hex(text)}>`],
  )
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
