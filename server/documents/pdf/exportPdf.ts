import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { create } from 'qrcode'
import type { ExportSource, ExportView } from '../exportSource.ts'
import { fontCoverage } from './fontCoverage.ts'
import { type PdfData, pdfData } from './pdfData.ts'

const require = createRequire(import.meta.url)
const faces = [
  '400Regular/Amiri_400Regular',
  '400Regular_Italic/Amiri_400Regular_Italic',
  '700Bold/Amiri_700Bold',
  '700Bold_Italic/Amiri_700Bold_Italic',
]

/** For signs that Amiri has not: arrows, ballot boxes, mathematics, Greek, Cyrillic. */
const fallbackFaces = ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique']

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
  readonly covers: (codePoint: number) => boolean
}

let press: Press | null = null

/**
 * Prints the statement as tagged PDF/UA-1 with embedded fonts, bookmarks, masthead and page numbers; with a QR code of
 * the verification address where the text is adopted (rule DO10). All words go to the typesetter as data. Signs that
 * none of its faces has are printed as an empty box. Throws when the typesetter refuses: that is a fault of ours.
 */
export function exportPdf(source: ExportSource, view: ExportView): Uint8Array {
  press ??= makePress()
  const { compiler, template, covers } = press
  const url = source.adoption?.verificationUrl
  const data = withKnownSigns(pdfData(source, view, url === undefined ? '' : qrPicture(url)), covers)
  compiler.mapShadow(new URL('document.json', workspace).pathname, Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFileContent: template })
  const document = compiled.result
  if (!document) throw new Error(`The typesetter refused: ${told(compiler, compiled.takeDiagnostics())}`)
  const made = Date.parse(source.madeAt ?? source.adoption?.adoptedAt ?? '1970-01-01T00:00:00Z')
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(made / 1000) })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

const workspace = new URL('./', import.meta.url)

function makePress(): Press {
  const own = faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/amiri/${face}.ttf`)))
  const others = fallbackFaces.map((face) => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`)))
  const coverages = [own[0], others[0]].map((font) => fontCoverage(font ?? new Uint8Array()))
  return {
    compiler: NodeCompiler.create({ workspace: workspace.pathname, fontArgs: [{ fontBlobs: [...own, ...others] }] }),
    template: readFileSync(new URL('statement.typ', workspace), 'utf8'),
    covers: (codePoint) => coverages.some((covers) => covers(codePoint)),
  }
}

/** Marks that steer the text and have no glyph of their own. */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\t\n\r]/u

/** PDF/UA refuses a sign without a glyph: such signs are printed as a box, and the text around them stays. */
function withKnownSigns(data: PdfData, covers: (codePoint: number) => boolean): PdfData {
  const known = (text: string): string =>
    [...text]
      .map((sign) =>
        unseen.test(sign)
          ? /[\u00AD\u200B\u2060\uFEFF]/u.test(sign)
            ? ''
            : sign
          : covers(sign.codePointAt(0) ?? 0)
            ? sign
            : '\u25A1',
      )
      .join('')
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && key !== 'link' && key !== 'url' && key !== 'qr' ? known(value) : value,
  ) as PdfData
}

function told(compiler: NodeCompiler, diagnostics: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)).slice(0, 2000) : 'no diagnostics'
}

/** The address as a QR code in SVG, quiet zone included. */
function qrPicture(address: string): string {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const quiet = 4
  const size = modules.size + quiet * 2
  let path = ''
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
