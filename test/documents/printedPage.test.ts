import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { pdfData } from '@tawafuq/server/documents/write/pdf/pdfData'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { pdfObjects } from './pdfObjects.ts'

const workers = documentWorkers({ ...documentLimits, workers: 1 })
afterAll(() => workers.close())

test('[DO10] a name with a hyphen is not broken over lines, and no letter of it is lost', () => {
  const runsOf = (text: string) => {
    const [block] = pdfData(exportSourceOf([{ kind: 'body', level: 0, label: null, text }]), 'clean', '').blocks
    return block && 'runs' in block ? block.runs : []
  }
  const text = 'قطاع الاتصالات الراديوية (ITU-R) والفريق الأفرو-آسيوي في الفترة 2026-2030'
  const runs = runsOf(text)
  expect(runs.map((run) => run.text).join('')).toBe(text)
  expect(runs.filter(({ whole }) => whole).map((run) => run.text)).toEqual(['(ITU-R)', 'الأفرو-آسيوي'])
  expect(runsOf(`نقرر ${'ا-ب'.repeat(30)}`).some(({ whole }) => whole)).toBe(false)
})

test.each(['un-new-york', 'un-geneva', 'itu', 'escwa'] as const)(
  '[DO15] %s: clause verbs stand out from the words around them',
  async (houseStyle) => {
    const source = {
      ...exportSourceOf([{ kind: 'preambular', level: 0, label: null, text: 'إذ يشير إلى قراره السابق،' }]),
      houseStyle,
    }
    const made = await exportDocument('pdf', source, 'clean', workers)
    const fonts = pdfObjects(made.ok ? made.value.bytes : new Uint8Array())
    expect(fonts).toMatch(/\+Amiri-Bold/)
  },
)

const address = `https://room.example/r/E/ESCWA/2026/1#${'A'.repeat(43)}`
const sealed: ExportSource = {
  ...exportSourceOf([{ kind: 'operative', level: 0, label: '1', text: 'ندعو إلى التعاون.' }]),
  symbol: 'E/ESCWA/2026/1',
  imprint: { session: 'الدورة الثانية', distribution: 'عام', date: '2026-03-04', jobNumber: '26-01234' },
  adoption: {
    adoptedAt: '2026-03-04T12:00:00Z',
    adoptedBy: 'ليلى',
    textHash: `sha256:${'0'.repeat(64)}`,
    verificationUrl: address,
    trust: {
      publicKey: 'MCowBQYDK2VwAyEA',
      policy: 'log room.example/log/1+00+AA\nwitness w1 w.example+00+BB\nquorum w1\n',
    },
    bundle: { name: 'E_ESCWA_2026_1.tawafuq.json', content: '{}' },
  },
}

test('[VF21] a code of level Q stands on Word and PDF, its whole address in it, and the PDF has the bundle attached', async () => {
  const word = await exportDocument('docx', sealed, 'clean', workers)
  if (!word.ok) throw new Error(word.refusal.en)
  const parts = unzipSync(word.value.bytes)
  const png = parts['word/media/footer2.png'] ?? new Uint8Array()
  expect(Buffer.from(png.slice(0, 8)).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  // 79 letters take version 6 at level Q: 41 modules, four of quiet on each side, six dots each.
  expect(Buffer.from(png).readUInt32BE(16)).toBe((41 + 8) * 6)
  const foot = strFromU8(parts['word/footer2.xml'] ?? new Uint8Array())
  expect(Number(/wp:extent cx="(\d+)"/.exec(foot)?.[1]) / 36_000).toBeGreaterThanOrEqual(22)
  expect(foot).not.toContain('#A')
  const head = strFromU8(parts['word/header2.xml'] ?? new Uint8Array())
  for (const said of ['E/ESCWA/2026/1', 'الدورة', 'عام', 'آذار/مارس']) expect(head, said).toContain(said)
  const pdf = await exportDocument('pdf', sealed, 'clean', workers)
  expect(pdfObjects(pdf.ok ? pdf.value.bytes : new Uint8Array())).toContain('E_ESCWA_2026_1.tawafuq.json')
})

test('[VF22] the last page says how to verify by hand, with every key, and nothing of it stands on a draft', () => {
  const { handbook } = pdfData(sealed, 'clean', '')
  expect(handbook?.steps).toHaveLength(8)
  expect(handbook?.values.map(({ value }) => value)).toEqual([
    sealed.adoption?.textHash,
    'MCowBQYDK2VwAyEA',
    'room.example/log/1+00+AA',
    'w.example+00+BB',
    'https://room.example/r/E/ESCWA/2026/1',
  ])
  expect(pdfData({ ...sealed, lang: 'en', dir: 'ltr' }, 'clean', '').handbook?.heading).toBe('How to verify this text')
  expect(pdfData(exportSourceOf([]), 'clean', '').handbook).toBeNull()
})
