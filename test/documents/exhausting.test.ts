import { importDocument } from '@tawafuq/server/documents/importDocument'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { exportDocx } from '@tawafuq/server/documents/write/docx/exportDocx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const many = 40_000
const lines = (of: string): string =>
  Array.from({ length: 9_000 }, (_, at) => `${of} ${at} ${'في التعاون '.repeat(30)}`).join('\n\n')

/** A file of each kind that is let in by its size, and is more than a small thread can hold. */
const exhausting: readonly (readonly [string, () => Uint8Array])[] = [
  ['text/plain', () => utf8(lines('- قرار'))],
  ['text/markdown', () => utf8(lines('- **قرار**'))],
  ['application/json', () => utf8(`[${'[1],'.repeat(many * 8)}1]`)],
  ['text/html', () => utf8('<p>قرار <b>مهم</b></p>'.repeat(many))],
  [
    'application/akn+xml',
    () =>
      utf8(
        `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="r"><mainBody>${'<p>قرار <b>مهم</b></p>'.repeat(many)}</mainBody></statement></akomaNtoso>`,
      ),
  ],
  [
    docx,
    () =>
      zipSync({
        ...unzipSync(exportDocx(negotiatedSource, 'clean')),
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p><w:r><w:t>قرار</w:t></w:r></w:p>'.repeat(many)}`,
        ),
      }),
  ],
]

test.each(exhausting)(
  '[DO11] the reader of %s is ended at its time and at its memory, and nothing else is',
  async (type, file) => {
    const bytes = file()
    const hasty = documentWorkers({ ...documentLimits, workers: 1, milliseconds: 1 })
    // Well above what a thread needs to be there at all: one that cannot even begin is another matter.
    const narrow = documentWorkers({ ...documentLimits, workers: 1, workerMegabytes: 20 })
    const [slow, large] = await Promise.all(
      [hasty, narrow].map(async (of) => {
        const read = await importDocument(bytes, type, { workers: of })
        await of.close()
        return read.ok ? 'read' : read.refusal.code
      }),
    )
    expect([slow, large]).toEqual(['took-too-long', 'too-large'])
    const next = documentWorkers({ ...documentLimits, workers: 1 })
    expect((await importDocument(utf8('نقرر ما يلي.'), 'text/plain', { workers: next })).ok).toBe(true)
    await next.close()
  },
)
