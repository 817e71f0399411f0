/**
 * How many words of a statement programs find in its PDF, ours beside those of LibreOffice (of a page and of our Word file) and
 * Chromium, and how many of its paragraphs come back as they were: `node test/bench/pdfText.bench.ts [FILE.txt]`. Readers:
 * pdftotext, pdftotext -raw, pdf.js. Programs that are not on the machine are left out.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { exportDocx } from '@tawafuq/server/documents/write/docx/exportDocx'
import { exportPdf } from '@tawafuq/server/documents/write/pdf/exportPdf'
import { importText } from '@tawafuq/text/importText'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { textOfPdf, wordsMissing, wordsOf } from '../documents/readersOfPdf.ts'

const file = process.argv[2] ?? fileURLToPath(new URL('../fixtures/statements/palm-oasis.txt', import.meta.url))
const text = readFileSync(file, 'utf8')
const { blocks } = importText(text)
const folder = mkdtempSync(join(tmpdir(), 'pdf-text-'))
const place = (name: string): string => join(folder, name)

function run(program: string, ...args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}

/** The statement as a page of the web in a face, for programs that print those. */
function page(face: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = escaped.split('\n').filter((line) => line.trim() !== '')
  const name = place(`${face.replaceAll(' ', '-')}.html`)
  writeFileSync(
    name,
    `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>body{font-family:"${face}";font-size:13.5pt}</style>${lines.map((line) => `<p>${line}</p>`).join('')}</html>`,
  )
  return name
}

/** Our Word file with its Arabic in a face. */
function wordFile(face: string): string {
  const parts = unzipSync(exportDocx(exportSourceOf(blocks), 'clean'))
  const faced = Object.entries(parts).map(([name, bytes]) => {
    if (!/document|styles/.test(name)) return [name, bytes] as const
    return [name, strToU8(strFromU8(bytes).replace(/w:cs="[^"]*"/g, `w:cs="${face}"`))] as const
  })
  const name = place(`word-${face.replaceAll(' ', '-')}.docx`)
  writeFileSync(name, zipSync(Object.fromEntries(faced)))
  return name
}

/** How many paragraphs of the statement a text brings back with kind, level, label and words. */
function broughtBack(read: string | null): string {
  if (read === null) return '–'
  const key = ({ kind, level, label, text: words }: (typeof blocks)[number]): string =>
    JSON.stringify([kind, level, label, words.normalize('NFC').replaceAll('\u00A0', ' ')])
  const back = new Set(importText(read).blocks.map(key))
  return String(blocks.filter((block) => back.has(key(block))).length)
}

async function tell(name: string, pdf: string): Promise<void> {
  const missing = (read: string | null): string => (read === null ? '–' : String(wordsMissing(text, read).length))
  const read = [
    run('pdftotext', pdf, '-'),
    run('pdftotext', '-raw', pdf, '-'),
    await textOfPdf(readFileSync(pdf)),
  ] as const
  console.log(
    `${name}: pdftotext ${missing(read[0])}, -raw ${missing(read[1])}, pdf.js ${missing(read[2])}; back ${read.map(broughtBack).join(', ')}`,
  )
}

try {
  console.log(`Words missing of ${wordsOf(text).length}, paragraphs back of ${blocks.length}`)
  writeFileSync(place('own.pdf'), await exportPdf(exportSourceOf(blocks), 'clean'))
  await tell('ours', place('own.pdf'))
  for (const face of ['Noto Naskh Arabic', 'Amiri', 'DejaVu Sans']) {
    const html = page(face)
    const pdf = html.replace('.html', '.pdf')
    if (run('soffice', '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, html) !== null)
      await tell(`LibreOffice, ${face}`, pdf)
    const docx = wordFile(face)
    if (run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, docx) !== null)
      await tell(`LibreOffice of our Word file, ${face}`, docx.replace('.docx', '.pdf'))
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`]
    if (run(process.env['CHROME_PATH'] ?? 'chromium', ...args, pathToFileURL(html).href) !== null)
      await tell(`Chromium, ${face}`, pdf)
  }
} finally {
  rmSync(folder, { recursive: true })
}
