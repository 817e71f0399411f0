import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { writeDocument } from '@tawafuq/server/documents/write/writeDocument'
import { expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'

const types = { docx: 'docx', html: 'html', akn: 'akn', txt: 'text', md: 'markdown', json: 'json' } as const

test.each(Object.entries(types))(
  '[DO28] the record of the negotiation in an attributed %s is no part of the text when it is read back',
  (format, type) => {
    const record = negotiatedSource.record ?? []
    expect(record.length).toBeGreaterThan(0)
    const { blocks, report } = readDocument(
      writeDocument(format as keyof typeof types, negotiatedSource, 'attributed'),
      type,
      {},
    )
    expect(blocks.some(({ text }) => text === 'سجل التفاوض')).toBe(false)
    for (const { sentence } of record) expect(blocks.some(({ text }) => text === sentence)).toBe(false)
    expect(report.find(({ code }) => code === 'record-left-out')?.message).toContain(record[0]?.sentence.slice(0, 20))
  },
)

test('[DO28] a heading of the same words over other paragraphs stays', () => {
  const { blocks } = readDocument(
    new TextEncoder().encode('<h1>بيان</h1><h2>سجل التفاوض</h2><p>يبدأ التفاوض غداً.</p>'),
    'html',
    {},
  )
  expect(blocks.map(({ text }) => text)).toEqual(['بيان', 'سجل التفاوض', 'يبدأ التفاوض غداً.'])
})
