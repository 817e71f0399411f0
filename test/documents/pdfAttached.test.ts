import { deflateSync } from 'node:zlib'
import { exportViews } from '@tawafuq/protocol/exportFormats'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { importDocument } from '@tawafuq/server/documents/importDocument'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { anyDocument } from './anyDocument.ts'
import { negotiatedSource } from './negotiatedSource.ts'
import { pdfObjects } from './pdfObjects.ts'

const workers = documentWorkers({ ...documentLimits, workers: 1 })
afterAll(() => workers.close())

async function file(format: 'pdf' | 'json', source: ExportSource, view: (typeof exportViews)[number]) {
  const made = await exportDocument(format, source, view, workers)
  if (!made.ok) throw new Error(made.refusal.en)
  return made.value.bytes
}

async function readIn(bytes: Uint8Array, type: string) {
  const read = await importDocument(bytes, type, { workers })
  return read.ok ? read.value.blocks : read.refusal
}

test.each(exportViews)('[DO32] a PDF comes in again as its JSON does: %s', async (view) => {
  const pdf = await file('pdf', negotiatedSource, view)
  const blocks = await readIn(await file('json', negotiatedSource, view), 'application/json')
  expect(await readIn(pdf, 'application/pdf')).toEqual(blocks)
  // By its first bytes, whatever it is sent as.
  expect(await readIn(pdf, 'text/plain')).toEqual(blocks)
})

test('[DO32] the plain text goes with the pages, and the file says what both are', async () => {
  const objects = pdfObjects(await file('pdf', negotiatedSource, 'clean'))
  expect(objects).toMatch(/\/EmbeddedFiles/)
  expect(objects).toContain('statement.txt')
  expect(objects).toContain('statement.json')
})

test('[DO32] whatever the blocks are, the PDF and the JSON come in as the same', async () => {
  let tables = 0
  await fc.assert(
    fc.asyncProperty(anyDocument, async (blocks) => {
      const source = { ...exportSourceOf(blocks), madeAt: '2026-03-03T10:00:00Z' }
      const [pdf, json] = [await file('pdf', source, 'clean'), await file('json', source, 'clean')]
      expect(await readIn(pdf, 'application/pdf')).toEqual(await readIn(json, 'application/json'))
      if (blocks.some(({ table }) => table !== undefined)) tables += 1
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 15) },
  )
  expect(tables).toBeGreaterThan(2)
}, 600_000)

test('[DO32] any other PDF is refused with what to do, and an attached file that swells is stopped', async () => {
  const forged = (content: Buffer, filter = '/Filter /FlateDecode'): Uint8Array =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson ${filter} /Length ${content.length} >>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream endobj'),
    ])
  const refused = {
    code: 'unknown-format',
    ar: expect.stringContaining('خانة اللصق'),
    en: expect.stringContaining('paste'),
  }
  expect(await readIn(Buffer.from('%PDF-1.7 …'), 'application/pdf')).toMatchObject(refused)
  expect(await readIn(forged(deflateSync('{"a":1}')), 'application/pdf')).toMatchObject(refused)
  expect(await readIn(forged(Buffer.from('broken')), 'application/pdf')).toMatchObject(refused)
  const bomb = deflateSync(Buffer.alloc(documentLimits.partBytes + 1, ' '))
  expect(await readIn(forged(bomb), 'application/pdf')).toMatchObject({ code: 'too-large' })
  const ours = Buffer.from('{"format":"tawafuq.text/1","blocks":[{"kind":"body","text":"نقرر."}]}')
  expect(await readIn(forged(ours, ''), 'application/pdf')).toMatchObject([{ kind: 'body', text: 'نقرر.' }])
})
