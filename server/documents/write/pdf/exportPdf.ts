import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { attachedFiles } from '../../model/attachedFiles.ts'
import type { ExportSource } from '../../model/exportSource.ts'
import { qrPath } from '../qrPath.ts'
import { facedData } from './facedData.ts'
import { lettersOf } from './facedText.ts'
import { faces, fontsOf, smallFaces } from './faces.ts'
import { pdfData } from './pdfData.ts'
import { readableText } from './textLayer/readableText.ts'

/** How many faces a page may take: all, or the house's own alone, where letters of others ended the typesetter. */
export type PressFaces = 'all' | 'own'

interface Press {
  readonly compiler: NodeCompiler
  readonly template: string
}

/** Compilers by how many of the faces they have. */
const presses = new Map<number, Press>()

/**
 * Prints the statement as tagged PDF/UA-1 with embedded fonts, bookmarks, masthead and page numbers; with a QR code of
 * the verification address where the text is adopted (rule DO10). All words go to the typesetter as data, each in a
 * face that has its letters; what none has is printed by its number. Throws when the typesetter refuses: that is a fault
 * of ours. The typesetter is native code and may end the process: runs in a press (`pressProcess`) alone.
 */
export async function exportPdf(
  source: ExportSource,
  view: ExportView,
  allowed: PressFaces = 'all',
): Promise<Uint8Array> {
  return readableText(typesetPages(source, view, allowed))
}

/** The pages as the typesetter leaves them. */
export function typesetPages(source: ExportSource, view: ExportView, allowed: PressFaces = 'all'): Uint8Array {
  const url = source.adoption?.verificationUrl
  const letters = lettersOf(allowed === 'own' ? 1 : undefined)
  const data = pdfData(source, view, url === undefined ? '' : qrPicture(url))
  const json = JSON.stringify(facedData(data, letters))
  const used = Array.from(json.matchAll(/"f":(\d+)\}/g), ([, face]) => Number(face))
  const { compiler, template } = pressFor(used.reduce((most, face) => Math.max(most, face), 0))
  const page = {
    faces: faces.map(({ family }) => family),
    lines: longestText(data) > bestLines ? 'simple' : 'optimized',
  }
  const attached = attachedFiles(source, view)
  const named = `${JSON.stringify({ ...page, attached }).slice(0, -1)},${json.slice(1)}`
  compiler.mapShadow(new URL('document.json', workspace).pathname, Buffer.from(named))
  const compiled = compiler.compile({ mainFileContent: template })
  const document = compiled.result
  if (!document) throw new Error(`The typesetter refused: ${told(compiler, compiled.takeDiagnostics())}`)
  const made = Date.parse(source.madeAt ?? source.adoption?.adoptedAt ?? '1970-01-01T00:00:00Z')
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(made / 1000) })
  compiler.evictCache(10)
  return new Uint8Array(pdf)
}

/** Letters of a paragraph up to which its lines are broken the best way: that takes time by the square. */
const bestLines = 3000

/** The letters of the longest row of runs. */
function longestText(value: unknown): number {
  if (Array.isArray(value)) {
    const own = value.reduce((sum: number, one: unknown) => sum + textLength(one), 0)
    return value.reduce((most: number, one: unknown) => Math.max(most, longestText(one)), own)
  }
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce(
    (most: number, one: unknown) => Math.max(most, longestText(one)),
    textLength(value),
  )
}

function textLength(value: unknown): number {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? value.text.length
    : 0
}

const workspace = new URL('./', import.meta.url)

/** A compiler with as many of the faces as a page needs: the house's own, those of small files, or all. */
function pressFor(most: number): Press {
  const count = [1, smallFaces, faces.length].find((enough) => most < enough) ?? faces.length
  const known = presses.get(count)
  if (known) return known
  const press: Press = {
    compiler: NodeCompiler.create({
      workspace: workspace.pathname,
      fontArgs: [
        { fontBlobs: faces.slice(0, count).flatMap((face) => fontsOf(face).map((font) => Buffer.from(font))) },
      ],
    }),
    template: readFileSync(new URL('statement.typ', workspace), 'utf8'),
  }
  presses.set(count, press)
  return press
}

function told(compiler: NodeCompiler, diagnostics: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)).slice(0, 2000) : 'no diagnostics'
}

/** The address as a QR code in SVG, quiet zone included. */
function qrPicture(address: string): string {
  const { size, path } = qrPath(address)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
