import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { PageMark } from '@tawafuq/text/pageMarks'
import { type FontCodes, fontCodes, utf16Hex } from './fontCodes.ts'
import { joinedRuns } from './joinedRuns.ts'
import { operationsOf } from './operationsOf.ts'
import { type PieceEnds, pieceEnds } from './pieceEnds.ts'
import { type ReadableWord, readableWords } from './readableWords.ts'
import { type Glyph, shownGlyphs, type TextObject } from './shownGlyphs.ts'
import { type WrittenWord, writtenMark, writtenWord } from './writtenWord.ts'

/** Letters of the operators of one page; a full one has some 60,000. A longer one is no page of words, and stays as it is. */
const longestPage = 1_000_000

/**
 * Makes the words of a printed file readable by programs: every glyph says its own letters and no others, and every word
 * of a right-to-left script says what it is as a whole (`ActualText`, ISO 32000-1, 14.9.4). Nothing moves on the page.
 */
export async function readableText(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  const fonts = new Map<PDFDict, FontCodes | null>()
  const codesOf = (font: PDFDict): FontCodes | null => {
    const known = fonts.get(font)
    if (known !== undefined) return known
    const made = fontCodes(context, font)
    fonts.set(font, made)
    return made
  }
  const ends = pieceEnds(document)
  for (const page of document.getPages()) {
    const ref = page.node.get(PDFName.of('Contents'))
    const content = page.node.lookup(PDFName.of('Contents'))
    const named = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    if (!(content instanceof PDFRawStream) || ref === undefined || named === undefined) continue
    const known = new Map(
      named.entries().flatMap(([name]) => {
        const codes = codesOf(named.lookup(name, PDFDict))
        return codes === null ? [] : [[name.asString(), codes] as const]
      }),
    )
    const stream = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1')
    if (stream.length > longestPage) continue
    page.node.set(
      PDFName.of('Contents'),
      context.register(context.flateStream(latin1(rewritten(stream, known, ends.get(page.ref) ?? new Map())))),
    )
    if (ref !== content) context.delete(ref as never)
  }
  for (const codes of fonts.values()) codes?.finish()
  return document.save({ useObjectStreams: true })
}

function rewritten(stream: string, fonts: ReadonlyMap<string, FontCodes>, ends: PieceEnds): string {
  const known = shownGlyphs(operationsOf(stream), fonts).filter(({ isKnown, glyphs }) => isKnown && glyphs.length > 0)
  const objects = joinedRuns(known)
  const objectOf = new Map(objects.flatMap((object) => object.glyphs.map((glyph) => [glyph, object] as const)))
  const words = Map.groupBy(readableWords(objects.flatMap(({ glyphs }) => glyphs)), (word) => sayer(word, objectOf))
  const marks = marksOf(objects, ends)
  const blank = objects.flatMap(({ glyphs }) => glyphs).find(({ unit }) => unit.text === ' ')
  let [out, from] = ['', 0]
  for (const object of objects) {
    const own = words.get(object) ?? []
    const said = together(own.map((word) => writtenWord(word, fonts, originOf(object))))
    const mark = marks.get(object)
    const end = mark && blank && writtenMark(mark, own, blank, fonts, originOf(object))
    const shows = end ? `${said}\n${meaning(end.means, end.shows)}` : said
    out += `${stream.slice(from, object.start)}BT\n0 Tr\n${withoutRepeats(shows)}\nET`
    from = object.end
  }
  return out + stream.slice(from)
}

/** What is said at the end of text objects: that a paragraph or cell ends with it, or that it stands outside the text. */
function marksOf(objects: readonly TextObject[], ends: PieceEnds): ReadonlyMap<TextObject, PageMark> {
  const lastOf = new Map<number, TextObject>()
  const marks = new Map<TextObject, PageMark>()
  for (const object of objects.filter(({ glyphs }) => glyphs.some(({ unit }) => unit.text.trim() !== ''))) {
    for (const piece of object.pieces) lastOf.set(piece, object)
    if (object.pieces.length === 0) marks.set(object, 'outside')
  }
  for (const [piece, mark] of ends) {
    const object = lastOf.get(piece)
    if (object !== undefined) marks.set(object, mark)
  }
  return marks
}

/**
 * Words as they follow each other, then what says nothing. Marks around content make some readers begin anew, so there
 * are as few as can be.
 */
function together(words: readonly WrittenWord[]): string {
  const lines: string[] = []
  let isOpen = false
  const close = (): void => {
    if (isOpen) lines.push('EMC')
    isOpen = false
  }
  for (const { shows, means } of words) {
    if (means !== undefined) {
      close()
      lines.push(meaning(means, shows))
    } else {
      if (!isOpen) lines.push('/ReversedChars BMC')
      isOpen = true
      lines.push(shows)
    }
  }
  close()
  const silent = words.map((word) => word.silent).filter((shows) => shows !== '')
  if (silent.length > 0) lines.push(meaning('', silent.join('\n')))
  return lines.filter((line) => line !== '').join('\n')
}

const meaning = (text: string, shows: string): string =>
  `/Span <</ActualText <FEFF${utf16Hex(text)}>>> BDC\n${shows}\nEMC`

/** A font that is set again makes some readers begin anew: they lose the order of the line. */
function withoutRepeats(operators: string): string {
  let font = ''
  return operators
    .split('\n')
    .filter((line) => {
      const isRepeated = line.endsWith(' Tf') && line === font
      if (line.endsWith(' Tf')) font = line
      return !isRepeated
    })
    .join('\n')
}

/** Where the text object's own place is on the page. */
function originOf({ glyphs: [first] }: TextObject): readonly [number, number] {
  return first === undefined ? [0, 0] : [first.pageX - first.x, first.pageY + first.y]
}

/** Which of the text objects that a word is spread over shows it: the one with most of its letters. */
function sayer(word: ReadableWord, objectOf: ReadonlyMap<Glyph, TextObject>): TextObject | undefined {
  const counts = new Map<TextObject, number>()
  for (const { glyph } of word.glyphs) {
    const object = objectOf.get(glyph)
    if (object) counts.set(object, (counts.get(object) ?? 0) + (glyph.width > 0 ? 100 : 1))
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
