import { readdirSync, readFileSync } from 'node:fs'
import { sayFinding } from '@tawafuq/client/features/import/sayFinding'
import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documents = new URL('../../server/documents/', import.meta.url)

/** A Word file with a hidden word, tracked changes and a table inside a cell. */
function wordFile(): Uint8Array {
  const body = `<w:p><w:r><w:t>تقرير</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>سر</w:t></w:r></w:p>
    <w:p><w:ins w:author="منى"><w:r><w:t>كلمات</w:t></w:r></w:ins><w:del w:author="منى"><w:r><w:delText>حروف</w:delText></w:r></w:del></w:p>
    <w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>داخل</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8('<Relationships/>'),
  })
}

test('[TX9] what a Word file or a page reports is said in English to English readers, the words of the source apart', () => {
  const reports = [
    readDocument(wordFile(), 'docx', {}).report,
    readDocument(strToU8('<p>نص <s>مشطوب</s> وآخر.</p><img src="x"><p style="display:none">سر</p>'), 'html', {}).report,
  ]
  for (const report of reports) {
    expect(report.length).toBeGreaterThan(1)
    for (const finding of report) {
      const english = sayFinding(finding, 'en').replace(finding.detail ?? '\u0000', '')
      expect(english).toMatch(/^[A-Z]/u)
      expect(english).not.toMatch(/[\u0621-\u064A]/u)
      expect(sayFinding(finding, 'ar')).toBe(finding.message)
      expect(finding.message).toContain(finding.detail ?? '')
    }
  }
})

test('[TX9] no importer writes a finding past the table of findings', () => {
  const sources = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(30)
  // The type of `Findings.add` takes codes of the table alone; a finding put together by hand would go past it.
  const byHand = sources.filter((name) =>
    /\bconfidence: (?!number)/u.test(readFileSync(new URL(name, documents), 'utf8')),
  )
  expect(byHand).toEqual([])
})
