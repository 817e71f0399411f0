/**
 * How long files of a long statement take to go out and come in, run by hand: `node test/bench/documents.bench.ts`. What
 * comes in is timed with the worker that reads it, what goes out without.
 */

import { type ExportFormat, exportFormats } from '@tawafuq/protocol/exportFormats'
import { importDocument } from '@tawafuq/server/documents/importDocument'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { exportPdf } from '@tawafuq/server/documents/write/pdf/exportPdf'
import { writeDocument } from '@tawafuq/server/documents/write/writeDocument'
import { importText } from '@tawafuq/text/importText'

const blocks = Array.from({ length: 370 }, (_, at) => ({
  kind: 'operative' as const,
  level: 0,
  label: `${at + 1} -`,
  text: `تهيب بالدول الأعضاء أن تضع خططا وطنية وإقليمية وفقا للقرار A/RES/70/${at + 1}، وأن تقدم تقريرا عنها كل سنتين؛ `
    .repeat(3)
    .trim(),
}))
const source = exportSourceOf(blocks)
const readable: Readonly<Partial<Record<ExportFormat, string>>> = {
  txt: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  akn: 'application/akn+xml',
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const times: number[] = []
  let made = await work()
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now()
    made = await work()
    times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  console.log(`${what}: median ${times[2]?.toFixed(0)} ms, most ${times[4]?.toFixed(0)} ms`)
  return made
}

console.log(`${blocks.length} paragraphs, five rounds after a first`)
for (const format of exportFormats) {
  const bytes = await timed(`${format} out`, async () =>
    format === 'pdf' ? await exportPdf(source, 'clean') : writeDocument(format, source, 'clean'),
  )
  const type = readable[format]
  if (type !== undefined) await timed(`${format} in`, async () => importDocument(bytes, type))
}
for (const size of [100_000, 400_000]) {
  const text = 'إن المجلس،\nإذ يشير إلى قراره 1336 (2019)،\nيقرر\n1\tأن يواصل الفريق عمله (1)؛\n'
  await timed(`text of ${size} characters in`, async () => importText(text.repeat(Math.ceil(size / text.length))))
}
