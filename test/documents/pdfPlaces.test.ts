import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { typesetPages } from '@tawafuq/server/documents/write/pdf/exportPdf'
import { type FontCodes, fontCodes } from '@tawafuq/server/documents/write/pdf/textLayer/fontCodes'
import { operationsOf } from '@tawafuq/server/documents/write/pdf/textLayer/operationsOf'
import { readableText } from '@tawafuq/server/documents/write/pdf/textLayer/readableText'
import { shownGlyphs } from '@tawafuq/server/documents/write/pdf/textLayer/shownGlyphs'
import { pageMarksIn } from '@tawafuq/text/pageMarks'
import { expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'

/** Every glyph of a file with its size, its width and its place on its page, in no order; but for blanks that say a mark. */
async function placesIn(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().flatMap((page, number) => {
    const content = page.node.lookup(PDFName.of('Contents'))
    if (!(content instanceof PDFRawStream)) return []
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
    const codes = new Map<string, FontCodes>()
    for (const [name] of fonts?.entries() ?? []) {
      const font = fontCodes(document.context, fonts?.lookup(name, PDFDict) as PDFDict, 'any')
      if (font !== null) codes.set(name.asString(), font)
    }
    const stream = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1')
    return shownGlyphs(operationsOf(stream), codes).flatMap(({ glyphs }) =>
      glyphs
        .filter(({ unit }) => pageMarksIn(unit.text).length === 0)
        .map(({ font, size, width, pageX, pageY }) =>
          [number, font, size.toFixed(2), width, pageX.toFixed(1), pageY.toFixed(1)].join(' '),
        ),
    )
  })
}

/** Places to a tenth of a point, with room for rounding at its edge. */
function moved(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const place of after) left.set(place, (left.get(place) ?? 0) + 1)
  const near = (place: string): readonly string[] => {
    const [page, font, size, width, x = '', y = ''] = place.split(' ')
    const around = (value: string): readonly string[] => [0, -0.1, 0.1].map((by) => (Number(value) + by).toFixed(1))
    return around(x).flatMap((nx) => around(y).map((ny) => [page, font, size, width, nx, ny].join(' ')))
  }
  return before.filter((place) => {
    const found = near(place).find((one) => (left.get(one) ?? 0) > 0)
    if (found !== undefined) left.set(found, (left.get(found) ?? 0) - 1)
    return found === undefined
  })
}

const body = (text: string) => ({ kind: 'body' as const, level: 0, label: null, text })
const sources: readonly (readonly [string, ExportSource])[] = [
  ['a negotiated statement', negotiatedSource],
  ['tashkeel that stands on marks', exportSourceOf([body('مُحَمَّدٌ ومدخلًا خاصًا، اللّٰهُ كَلِمَةٌ طَيِّبَةٌ')])],
  ['words of many scripts', exportSourceOf([body('नमस्ते สวัสดี שָׁלוֹם A/RES/70/1 (2030 Agenda) قرار')])],
  ['an English page', exportSourceOf([body('The Forum (ITU-R) decides: قرار 2030.')], 'en', 'ltr')],
]

test.each(sources)('[DO31] no glyph of the page moves when its words are made readable: %s', async (_, source) => {
  const pages = typesetPages(source, 'attributed')
  const [before, after] = [await placesIn(pages), await placesIn(await readableText(pages))]
  expect(before.length).toBeGreaterThan(30)
  // What is shown anew is shown once; nothing is lost or doubled.
  expect(after.length).toBe(before.length)
  expect(moved(before, after)).toEqual([])
})
