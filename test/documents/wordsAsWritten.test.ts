import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const words = [
  'يقرر عقد الدورة في [____] يوم __ آذار/مارس بمبلغ ______ دولار؛',
  'يدعو [الدول الأعضاء](1) إلى استعمال __init__ و**n** في الجدول؛',
  'الاسم: ____________ التوقيع: ____________.',
]

function wordFile(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8('<Relationships/>'),
  })
}

test('[TX26] the words of a Word file without styles and of a web page are no Markdown', () => {
  const read = [
    readDocument(wordFile(words), 'docx', {}),
    readDocument(strToU8(words.map((text) => `<p>${text}</p>`).join('')), 'html', {}),
  ]
  for (const { blocks } of read) expect(blocks.map(({ text }) => text)).toEqual(words)
})

test('[TX26] what Word set in bold is strong, and nothing else', () => {
  const file = zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(
      `<w:document ${w}><w:body><w:p><w:r><w:rPr><w:bCs/><w:b/></w:rPr><w:t xml:space="preserve">يقرر </w:t></w:r><w:r><w:t>أن يعمل **</w:t></w:r></w:p><w:p><w:r><w:t>كذا.</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8('<Relationships/>'),
  })
  const { blocks } = readDocument(file, 'docx', {})
  expect(blocks[0]).toMatchObject({ text: 'يقرر أن يعمل **', runs: [{ marks: ['strong'] }, { text: 'أن يعمل **' }] })
})
