import { foreignFormat } from '@tawafuq/server/documents/read/foreignFormat'
import { expect, test } from 'vitest'

const bytes = (latin: string): Uint8Array => Uint8Array.from(latin, (letter) => letter.charCodeAt(0))
const zip = (name: string, content = '') => bytes(`PK\x03\x04${'\0'.repeat(26)}${name}${content}`)

const kinds: readonly (readonly [what: string, file: Uint8Array, told: RegExp])[] = [
  ['an old Word file', bytes('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), /DOC/],
  ['RTF', bytes('{\\rtf1\\ansi'), /RTF/],
  ['RTF after blanks', bytes('\n {\\rtf1'), /RTF/],
  ['OpenDocument', zip('mimetype', 'application/vnd.oasis.opendocument.text'), /OpenDocument/],
  ['flat OpenDocument', bytes('<?xml version="1.0"?>\n<office:document xmlns:office="x">'), /OpenDocument/],
  [
    'a page saved whole',
    bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<p>'),
    /MHTML/,
  ],
  ['a mail', bytes('\xEF\xBB\xBFReceived: by a\nDate: today\nmime-version: 1.0\n\nWords'), /EML/],
  ['a Word file in XML', bytes('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'), /in XML/],
  ['a package of Word in one file', bytes('<?xml version="1.0"?><pkg:package xmlns:pkg="x">'), /in XML/],
  ['a book', zip('mimetype', 'application/epub+zip'), /EPUB/],
  ['a workbook', zip('[Content_Types].xml', '…xl/workbook.xml'), /spreadsheet/],
  ['slides', zip('[Content_Types].xml', '…ppt/presentation.xml'), /slides/],
  ['a PNG', bytes('\x89PNG\r\n\x1A\n'), /picture/],
  ['a JPEG', bytes('\xFF\xD8\xFF\xE0'), /picture/],
  ['a GIF', bytes('GIF89a'), /picture/],
  ['a WebP', bytes('RIFF\x24\0\0\0WEBPVP8 '), /picture/],
  ['a TIFF', bytes('II*\0'), /picture/],
  ['a HEIC', bytes('\0\0\0\x18ftypheic'), /picture/],
]

const called = ['text/plain', 'application/octet-stream', '', 'application/xml', 'text/html', 'image/png; a=b'] as const

test.each(kinds)('[DO46] %s is known by its bytes, whatever it is called', (_what, file, told) => {
  for (const contentType of called) {
    const refusal = foreignFormat(file, contentType)
    expect(refusal?.code).toBe('unknown-format')
    expect(refusal?.en).toMatch(told)
    expect(refusal?.ar).toMatch(/[\u0600-\u06FF]/)
  }
})

test.each([
  ['application/msword', /DOC/],
  ['text/rtf', /RTF/],
  ['application/vnd.oasis.opendocument.text', /OpenDocument/],
  ['image/heic', /picture/],
  ['multipart/related', /MHTML/],
  ['message/rfc822', /EML/],
])('[DO46] what is called %s and shows nothing is told by what it is called', (contentType, told) => {
  expect(foreignFormat(bytes('anything'), contentType)?.en).toMatch(told)
})

test('[DO46] what is read here is not taken for another kind', () => {
  const word = zip('[Content_Types].xml', '…word/document.xml…xl/embedded.xml')
  expect(foreignFormat(word, 'application/octet-stream')).toBeNull()
  for (const text of [
    'نقرر ما يلي.',
    'A file begins with %PDF-1.7, it is said.',
    '{"a":1}',
    '<p>BM</p>',
    'BMW',
    'إلى: المجلس\n\nMIME-Version: 1.0',
    'Note: one\n\nMIME-Version: 1.0',
  ]) {
    expect(foreignFormat(new TextEncoder().encode(text), 'text/plain')).toBeNull()
  }
})
