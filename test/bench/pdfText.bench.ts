/**
 * How many words of a statement programs find in its PDF, ours beside those of LibreOffice and Chromium, run by hand:
 * `node test/bench/pdfText.bench.ts [FILE.txt]`. Readers: pdftotext, pdftotext -raw, pdf.js. Programs that are not on
 * the machine are left out.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { exportPdf } from '@tawafuq/server/documents/write/pdf/exportPdf'
import { importText } from '@tawafuq/text/importText'
import { textOfPdf, wordsMissing, wordsOf } from '../documents/readersOfPdf.ts'

const file = process.argv[2] ?? fileURLToPath(new URL('../fixtures/statements/palm-oasis.txt', import.meta.url))
const text = readFileSync(file, 'utf8')
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

async function tell(name: string, pdf: string): Promise<void> {
  const missing = (read: string | null): string => (read === null ? '–' : String(wordsMissing(text, read).length))
  const readers = [
    missing(run('pdftotext', pdf, '-')),
    missing(run('pdftotext', '-raw', pdf, '-')),
    missing(await textOfPdf(readFileSync(pdf))),
  ]
  console.log(`${name}: pdftotext ${readers[0]}, -raw ${readers[1]}, pdf.js ${readers[2]}`)
}

try {
  console.log(`Words missing of ${wordsOf(text).length}`)
  writeFileSync(place('own.pdf'), await exportPdf(exportSourceOf(importText(text).blocks), 'clean'))
  await tell('ours', place('own.pdf'))
  for (const face of ['Noto Naskh Arabic', 'Amiri', 'DejaVu Sans']) {
    const html = page(face)
    const pdf = html.replace('.html', '.pdf')
    if (run('soffice', '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, html) !== null)
      await tell(`LibreOffice, ${face}`, pdf)
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`]
    if (run(process.env['CHROME_PATH'] ?? 'chromium', ...args, pathToFileURL(html).href) !== null)
      await tell(`Chromium, ${face}`, pdf)
  }
} finally {
  rmSync(folder, { recursive: true })
}
