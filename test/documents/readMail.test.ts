/** Mails that were saved as files: charsets, parts, files, and what hostile ones do. */
import { RefusedDocument } from '@tawafuq/server/documents/model/documentRefusal'
import { mailLimits, readMail } from '@tawafuq/server/documents/read/mail/readMail'
import { readReceivedMail } from '@tawafuq/server/documents/readReceivedMail'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

const bytesOf = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1')
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')
const head = [
  'From: =?UTF-8?B?2LPZhNmF2Ykg?= <salma@example.org>',
  'Date: Sat, 10 Jun 2017 09:30:00 +0300',
  'Subject: x',
]

async function refusedAs(bytes: Uint8Array): Promise<string> {
  try {
    await readMail(bytes)
    return 'taken'
  } catch (fault) {
    if (!(fault instanceof RefusedDocument)) throw fault
    return fault.refusal.code
  }
}

test('[DO50] words come out of the charset that a mail says, and without letters that nobody sees', async () => {
  // «سلام» in windows-1256.
  const arabic = bytesOf(...head, 'Content-Type: text/plain; charset=windows-1256', '', '\xD3\xE1\xC7\xE3')
  expect(await readMail(arabic)).toMatchObject({
    from: { name: 'سلمى', address: 'salma@example.org' },
    sentOn: '2017-06-10',
    words: 'سلام',
  })
  const turned = `${'\u202E'.repeat(100_000)}نقترح\u200B\u2066 ذكر\u2069 الشباب`
  const mail = bytesOf(
    ...head,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(turned),
  )
  expect((await readMail(mail)).words).toBe('نقترح ذكر الشباب')
  const page = bytesOf(
    ...head,
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>One</p><script>alert(1)</script><p>Two</p>',
  )
  const { words } = await readMail(page)
  expect([words.includes('One'), words.includes('Two'), words.includes('alert')]).toEqual([true, true, false])
})

test('[DO50] files are kept by what their bytes are, within their number', async () => {
  const docx = zipSync({ 'word/document.xml': strToU8('<w/>') }, { level: 0 })
  const part = (name: string, bytes: Uint8Array | string, type = 'application/octet-stream') => [
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(bytes),
  ]
  const mail = bytesOf(
    ...head,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'see attached',
    ...part('a.pdf', '%PDF-1.7 x'),
    ...part('../../etc/passwd', 'plain words', 'application/pdf'),
    ...part('a.exe', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03])),
    ...part('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])),
    ...part('b.docx', docx),
    ...part('c.zip', zipSync({ 'a.txt': strToU8('x') })),
    '--b--',
  )
  const read = await readMail(mail)
  expect(read.words).toBe('see attached')
  expect(read.files.map(({ type }) => type.split(/[;.]/)[0])).toEqual([
    'application/pdf',
    'text/plain',
    'application/vnd',
  ])
  expect([read.files[0]?.name, read.files[2]?.name]).toEqual(['a.pdf', 'b.docx'])
  expect(read.files[1]?.name).not.toMatch(/[\\/]|^\./)
  expect(read.leftOut).toBe(3)
})

test('[DO50] what is no mail, too deep, too large or endless is refused with a sentence', async () => {
  expect(await refusedAs(bytesOf('%PDF-1.7', '', 'x'))).toBe('unreadable-file')
  expect(await refusedAs(new Uint8Array())).toBe('unreadable-file')
  const deep = Array.from({ length: 40 }, (_, at) => [
    `Content-Type: multipart/mixed; boundary=b${at}`,
    '',
    `--b${at}`,
  ]).flat()
  expect(await refusedAs(bytesOf(...head, ...deep, 'Content-Type: text/plain', '', 'x'))).toBe('too-large')
  expect(await refusedAs(bytesOf(...head, `X-Long: ${'a'.repeat(mailLimits.headerBytes + 1)}`, '', 'x'))).toBe(
    'too-large',
  )
  expect(await refusedAs(bytesOf(...head, '', 'x'.repeat(mailLimits.words + 1)))).toBe('too-large')
  expect(await refusedAs(new Uint8Array(mailLimits.bytes + 1))).toBe('too-large')
  const inWorker = await readReceivedMail(bytesOf(...head, '', 'in a worker'))
  // A loaded machine may take longer to start a worker than a mail may take: then that is what is said.
  expect(inWorker.ok ? inWorker.value.words : inWorker.refusal.code).toMatch(/^(in a worker|took-too-long)$/)
})

test('[DO50] a mail with anything changed in it is read or refused, and never a fault', async () => {
  const mail = bytesOf(
    ...head,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=iso-8859-6',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=D3=E4=C7=E5',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Subject: inner',
    '',
    'y',
    '--b--',
  )
  let read = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(mail.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const spoilt = Uint8Array.from(mail)
        for (const [at, byte] of changes) spoilt[at] = byte
        if ((await refusedAs(spoilt)) === 'taken') read += 1
      },
    ),
    { numRuns: 300 },
  )
  expect(read).toBeGreaterThan(50)
})
