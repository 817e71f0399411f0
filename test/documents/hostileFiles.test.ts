import { importDocument } from '@tawafuq/server/documents/importDocument'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { exportDocx } from '@tawafuq/server/documents/write/docx/exportDocx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const workers = documentWorkers()
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const akn = (body: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="r"><mainBody>${body}</mainBody></statement></akomaNtoso>`

/** A good DOCX with parts put in or changed. */
function changedDocx(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(exportDocx(negotiatedSource, 'clean'))
  change(parts)
  return zipSync(parts)
}

async function refusalOf(bytes: Uint8Array, type: string): Promise<string> {
  const read = await importDocument(bytes, type, { workers })
  if (read.ok) return 'read'
  expect(read.refusal.ar).not.toBe('')
  expect(read.refusal.en).not.toBe('')
  return read.refusal.code
}

afterAll(() => workers.close())

describe('hostile files', () => {
  test('[DO2] entities are not expanded', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'b'.repeat(at + 1)} "${`&${at === 0 ? 'a' : 'b'.repeat(at)};`.repeat(10)}">`).join('')}]>${akn('<p>&bbbbbbbbb;</p>')}`
    expect(await refusalOf(utf8(laughs), 'application/akn+xml')).toBe('forbidden-content')
    const external = `<!DOCTYPE a SYSTEM "file:///etc/passwd">${akn('<p>x</p>')}`
    expect(await refusalOf(utf8(external), 'application/xml')).toBe('forbidden-content')
  })

  test('[DO2] XML that is broken, empty, or something else', async () => {
    expect(await refusalOf(utf8(akn('<p>x')), 'application/akn+xml')).toBe('unreadable-file')
    expect(await refusalOf(utf8('<html/>'), 'application/xml')).toBe('unreadable-file')
    expect(await refusalOf(new Uint8Array(0), 'application/xml')).toBe('unreadable-file')
    expect(await refusalOf(new Uint8Array([0xff, 0xfe, 0xfd]), 'application/akn+xml')).toBe('unreadable-file')
    expect(await refusalOf(utf8(akn('<p>&undefined;</p>')), 'application/akn+xml')).toBe('unreadable-file')
  })

  test('[DO1] a hundred thousand elements within each other', async () => {
    const deep = 100_000
    expect(await refusalOf(utf8(akn('<list>'.repeat(deep) + '</list>'.repeat(deep))), 'application/akn+xml')).toBe(
      'too-large',
    )
    expect(await refusalOf(utf8('<div>'.repeat(deep)), 'text/html')).toBe('too-large')
    const table = changedDocx((parts) => {
      parts['word/document.xml'] = strToU8(`<w:document xmlns:w="x"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(deep)}`)
    })
    expect(await refusalOf(table, docx)).toBe('too-large')
  }, 30_000)

  test('[DO3] a zip bomb', async () => {
    const bomb = changedDocx((parts) => {
      parts['word/document.xml'] = new Uint8Array(60 * 1024 * 1024).fill(0x20)
    })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await refusalOf(bomb, docx)).toBe('too-large')
    const lying = bomb.slice()
    // The directory says one kilobyte; what is inside is sixty megabytes.
    const view = new DataView(lying.buffer)
    for (let at = 0; at + 4 < lying.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1024, true)
    }
    expect(await refusalOf(lying, docx)).toBe('unreadable-file')
    const crowd = changedDocx((parts) => {
      for (let at = 0; at < documentLimits.zipEntries; at += 1) parts[`word/x${at}.txt`] = new Uint8Array(1)
    })
    expect(await refusalOf(crowd, docx)).toBe('too-large')
  }, 30_000)

  test('[DO20] JSON that is broken, of another form, or too deep', async () => {
    const json = 'application/json'
    const text = (blocks: unknown): Uint8Array => utf8(JSON.stringify({ format: 'tawafuq.text/1', blocks }))
    const sound = { kind: 'body', level: 0, label: null, text: 'نص' }
    expect(await refusalOf(text([sound]), json)).toBe('read')
    const broken = [
      utf8('{'),
      utf8('null'),
      utf8('[]'),
      utf8('{"blocks":[]}'),
      utf8('['.repeat(1_000_000)),
      text({}),
      text([null]),
      text([{ ...sound, kind: 'script' }]),
      text([{ ...sound, level: 1e9 }]),
      text([{ ...sound, text: 1 }]),
      text([{ ...sound, runs: [{ text: 'غيره' }] }]),
      text([{ ...sound, runs: [{ text: 'نص', marks: ['blink'] }] }]),
      text([{ ...sound, table: { headerRows: 1, rows: [[['x']]] } }]),
      text([{ ...sound, relation: { kind: 'ter', index: 1 } }]),
    ]
    for (const one of broken) expect(await refusalOf(one, json)).toBe('unreadable-file')
    expect(await refusalOf(text(Array(documentLimits.blocks + 1).fill(sound)), json)).toBe('too-large')
    const linked = await importDocument(
      text([{ ...sound, runs: [{ text: 'نص', link: 'javascript:alert(1)' }] }]),
      json,
      { workers },
    )
    expect(JSON.stringify(linked)).not.toContain('javascript')
    const second = await importDocument(text([sound, {}]), json, { workers })
    expect(second).toMatchObject({ ok: false, refusal: { ar: /الفقرة 2/u, en: /paragraph 2/u } })
  })

  test('[DO1] Markdown that never closes what it opens', async () => {
    const many = 30_000
    for (const sign of ['[', '](<', '*', '<em>', '\\', '[^', '> ', '`', '_a', '| ', '<!-- {', '&'])
      for (const head of ['', '<!-- tawafuq.text/1 -->\n\n'])
        expect(await refusalOf(utf8(`${head}${sign.repeat(many)} نص`), 'text/markdown')).toBe('read')
    expect(await refusalOf(utf8('- a\n'.repeat(documentLimits.lines + 1)), 'text/markdown')).toBe('too-large')
    const link = await importDocument(utf8('<!-- tawafuq.text/1 -->\n\n[نص](javascript:x)'), 'text/markdown', {
      workers,
    })
    expect(JSON.stringify(link)).not.toContain('javascript')
  }, 60_000)

  test('[DO3] macros, in a part or in a content type, and files that are no DOCX', async () => {
    expect(
      await refusalOf(
        changedDocx((parts) => {
          parts['word/vbaProject.bin'] = new Uint8Array(10)
        }),
        docx,
      ),
    ).toBe('forbidden-content')
    const hidden = changedDocx((parts) => {
      parts['[Content_Types].xml'] = strToU8(
        new TextDecoder()
          .decode(parts['[Content_Types].xml'])
          .replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      )
    })
    expect(await refusalOf(hidden, docx)).toBe('forbidden-content')
    expect(await refusalOf(new Uint8Array(100), 'application/vnd.ms-word.document.macroEnabled.12')).toBe(
      'forbidden-content',
    )
    expect(await refusalOf(utf8('PK no zip at all'), docx)).toBe('unreadable-file')
    expect(await refusalOf(zipSync({ 'a.txt': new Uint8Array(3) }), docx)).toBe('unreadable-file')
  })

  test('[DO3] entries that lie over one another, and containers cut short', async () => {
    const good = changedDocx(() => undefined)
    const view = new DataView(good.slice().buffer)
    const directory: number[] = []
    for (let at = 0; at + 4 < good.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) directory.push(at)
    // Every name leads to the bytes of the first entry.
    for (const at of directory) view.setUint32(at + 42, view.getUint32((directory[0] ?? 0) + 42, true), true)
    expect(directory.length).toBeGreaterThan(3)
    expect(await refusalOf(new Uint8Array(view.buffer), docx)).toBe('too-large')
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await refusalOf(good.subarray(0, Math.floor(good.length * share)), docx)).toBe('unreadable-file')
  })

  test('[DO1] what people hand in for something else is named for what it is', async () => {
    const zip = zipSync({ mimetype: [utf8('application/vnd.oasis.opendocument.text'), { level: 0 }] })
    const handed: readonly (readonly [Uint8Array, string, RegExp, RegExp])[] = [
      [utf8('%PDF-1.7 …'), docx, /PDF/u, /PDF/u],
      [utf8('%PDF-1.7 …'), 'text/plain', /PDF/u, /PDF/u],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), docx, /DOC/u, /old kind/u],
      [utf8('{\\rtf1\\ansi نص}'), 'text/plain', /RTF/u, /RTF/u],
      [zip, docx, /OpenDocument/u, /OpenDocument/u],
      [zipSync({ 'word/document.xml': utf8('<a/>') }), 'text/plain', /docx/u, /docx/u],
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'text/html', /صورة/u, /picture/u],
    ]
    for (const [bytes, type, ar, en] of handed) {
      const read = await importDocument(bytes, type, { workers })
      if (read.ok) throw new Error('It was read')
      expect([read.refusal.ar, read.refusal.en]).toEqual([expect.stringMatching(ar), expect.stringMatching(en)])
    }
  })

  test('[DO1] four hundred thousand short lines are refused before they are read, and the next text is read', async () => {
    expect(await refusalOf(utf8('نص\n'.repeat(400_000)), 'text/plain')).toBe('too-large')
    expect(await refusalOf(utf8('1- نص\n\n'.repeat(400_000)), 'text/plain')).toBe('too-large')
    expect(await refusalOf(utf8('نص '.repeat(2_000_000)), 'text/plain')).toBe('too-large')
    expect(await refusalOf(utf8('نقرر ما يلي.'), 'text/plain')).toBe('read')
  }, 60_000)

  test('[DO1] fifty megabytes of text, and a type that is not read', async () => {
    expect(await refusalOf(new Uint8Array(50 * 1024 * 1024).fill(0x61), 'text/plain')).toBe('too-large')
    expect(await refusalOf(utf8('%PDF-1.7'), 'application/pdf')).toBe('unknown-format')
  })

  test('[DO9] nothing of a page runs or leads to a script', async () => {
    const read = await importDocument(
      utf8(
        '<p>قبل<script>alert(1)</script><style>p{}</style></p><p><a href="javascript:alert(1)">رابط</a> <a href=" JaVaScRiPt:x">آخر</a><img src=x onerror=alert(1)></p>',
      ),
      'text/html',
      { workers },
    )
    expect(JSON.stringify(read)).not.toMatch(/alert|javascript/i)
  })

  test('[DO11] a task that takes too long is refused, its worker ended, and the next task is done', async () => {
    const hasty = documentWorkers({ ...documentLimits, workers: 1, waiting: 2, milliseconds: 1, workerMegabytes: 128 })
    const slow = await importDocument(utf8('سطر '.repeat(500_000)), 'text/plain', { workers: hasty })
    expect(slow).toMatchObject({ ok: false, refusal: { code: 'took-too-long' } })
    await hasty.close()
    expect((await importDocument(utf8('نقرر ما يلي.'), 'text/plain', { workers })).ok).toBe(true)
  })

  test('[DO11] a crowd is refused past the line', async () => {
    const narrow = documentWorkers({ ...documentLimits, workers: 1, waiting: 1, workerMegabytes: 128 })
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => importDocument(utf8('نقرر.'), 'text/plain', { workers: narrow })),
    )
    expect(answers.filter((answer) => answer.ok).length).toBeGreaterThan(0)
    expect(answers.some((answer) => !answer.ok && answer.refusal.code === 'too-many')).toBe(true)
    await narrow.close()
  })
})
