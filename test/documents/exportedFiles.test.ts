import { exportFormats, exportViews } from '@tawafuq/protocol/exportFormats'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { importDocument } from '@tawafuq/server/documents/importDocument'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { pdfData } from '@tawafuq/server/documents/write/pdf/pdfData'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'
import { pdfObjects, taggedAs } from './pdfObjects.ts'

const workers = documentWorkers()
afterAll(() => workers.close())

const adopted: ExportSource = {
  ...negotiatedSource,
  adoption: {
    adoptedAt: '2026-03-04T12:00:00Z',
    adoptedBy: 'رئيس المنتدى',
    textHash: `sha256:${'0'.repeat(64)}`,
    verificationUrl: 'https://example.org/verify',
  },
}

async function file(
  format: (typeof exportFormats)[number],
  source: ExportSource,
  view: (typeof exportViews)[number],
): Promise<Uint8Array> {
  const made = await exportDocument(format, source, view, workers)
  if (!made.ok) throw new Error(made.refusal.en)
  expect(made.value.contentType).toMatch(/^[a-z]+\/[a-z.+-]+/)
  expect(made.value.fileName).toMatch(/^بيان بيروت بشأن حوكمة الإنترنت\./)
  return made.value.bytes
}

/** All XML of a Word file, comments included. */
function partsOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'))
  return parts.map(([, part]) => strFromU8(part)).join('')
}

/** The words of a file that is no plain text, as it is read in again. */
async function readBack(format: 'docx' | 'akn', bytes: Uint8Array): Promise<unknown> {
  const types = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    akn: 'application/akn+xml',
  }
  const read = await importDocument(bytes, types[format], { workers })
  return read.ok ? read.value.blocks.map(({ text }) => text) : read
}

const explained: ExportSource = {
  ...adopted,
  explanations: [
    { block: -1, delegationId: 'd-lb', text: 'أيدنا حذفها لتكرارها.' },
    { block: 6, delegationId: 'd-lb', text: 'نفهم هذه الفقرة في ضوء تشريعنا.' },
    { block: null, delegationId: 'd-lb', text: 'انضممنا إلى التوافق حرصاً عليه.' },
    { block: null, vote: 'هل يؤخذ بالتعديل؟', delegationId: 'd-lb', text: 'امتنعنا لضيق الوقت.' },
  ],
}

test.each(['txt', 'md', 'html', 'json', 'docx', 'akn'] as const)(
  '[DO14] %s prints explanations of position after the text in every view',
  async (format) => {
    for (const view of exportViews) {
      const bytes = await file(format, explained, view)
      const printed =
        format === 'docx' || format === 'akn'
          ? JSON.stringify(await readBack(format, bytes))
          : new TextDecoder().decode(bytes)
      const words = printed.replaceAll(/<[^>]*>|\\(?=[?؟.!])/g, '')
      expect(words).toContain(format === 'json' ? '"explanations"' : 'تعليلات المواقف')
      for (const { text } of explained.explanations ?? []) expect(words).toContain(text)
      expect(words).toMatch(/هل يؤخذ بالتعديل؟/)
      expect(words).toContain('فقرة حُذفت')
      expect(words.indexOf('حرصاً عليه')).toBeGreaterThan(words.indexOf(negotiatedSource.blocks.at(-1)?.text ?? 'none'))
    }
  },
)

test.each(['txt', 'md', 'html', 'json', 'akn'] as const)(
  '[DO12, DO14] %s of a draft names nobody who reserves or explains but in the attributed view',
  async (format) => {
    const draft: ExportSource = { ...negotiatedSource, explanations: explained.explanations ?? [] }
    for (const view of exportViews) {
      const text = new TextDecoder().decode(await file(format, draft, view))
      expect(text.includes('لبنان')).toBe(view === 'attributed')
      expect(text.includes('لا يمس هذا بالتشريع الوطني')).toBe(view === 'attributed')
    }
  },
)

test('[DO14] the PDF is given explanations of position as it is given reservations', () => {
  const words = JSON.stringify(pdfData(explained, 'clean', ''))
  expect(words).toContain('تعليلات المواقف')
  for (const { text } of explained.explanations ?? []) expect(words).toContain(text)
  expect(JSON.stringify(pdfData(negotiatedSource, 'clean', ''))).not.toContain('تعليلات المواقف')
})

describe('exported files', () => {
  test.each(exportFormats.flatMap((format) => exportViews.map((view) => [format, view] as const)))(
    '[DO12] %s, %s: names only where they are wanted',
    async (format, view) => {
      const bytes = await file(format, negotiatedSource, view)
      expect(bytes.length).toBeGreaterThan(200)
      if (format === 'docx' || format === 'pdf') return
      const text = new TextDecoder().decode(bytes)
      expect(text.includes('مصر')).toBe(view === 'attributed')
      expect(/\[[^\]]*سياسات/.test(text.replace(/<[^>]*>/g, '').replaceAll('\\', ''))).toBe(view !== 'clean')
    },
  )

  test.each(['txt', 'md', 'html', 'docx', 'akn', 'json'] as const)(
    '[DO19] %s tells a bracket that stands without its signs, and the words that an objection offers',
    async (format) => {
      const torn = { id: 'b9', block: 7, ownerId: 'd-lb', quote: 'الدول الأعضاء', at: '2026-03-02T11:00:00Z' }
      for (const view of exportViews) {
        const bytes = await file(format, { ...negotiatedSource, torn: [torn] }, view)
        const text = format === 'docx' ? partsOf(bytes) : new TextDecoder().decode(bytes)
        const words = text.replaceAll(/<[^>]*>/g, '')
        expect(words.includes('سقطت علامتاهما')).toBe(view !== 'clean')
        expect(words.includes('ندعو الأمانة')).toBe(view === 'attributed')
      }
    },
  )

  test('[DO12] a bracket in a table stands in its cell alone', async () => {
    for (const format of ['html', 'akn', 'json'] as const) {
      const text = new TextDecoder()
        .decode(await file(format, negotiatedSource, 'unattributed'))
        .replace(/<[^>]*>/g, '')
      expect(text.match(/\[14\]|"\[".{0,60}"14".{0,60}"\]"/gs)).not.toBeNull()
      expect(text).not.toMatch(/\[2026/)
    }
  })

  test.each(['txt', 'html', 'docx', 'akn'] as const)('[DO4] %s comes in again with all its words', async (format) => {
    const types = {
      txt: 'text/plain',
      html: 'text/html',
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      akn: 'application/akn+xml',
    }
    const read = await importDocument(await file(format, negotiatedSource, 'clean'), types[format], { workers })
    expect(read.ok).toBe(true)
    const words = JSON.stringify(read).replace(/\s+/g, ' ')
    for (const block of negotiatedSource.blocks) if (!block.table) expect(words).toContain(block.text)
  })

  test('[DO10] the PDF is tagged, UA-1, in Arabic, with its fonts inside, and made the same twice', async () => {
    const bytes = await file('pdf', adopted, 'clean')
    const raw = pdfObjects(bytes)
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/Lang ?\(ar/)
    expect(raw).toContain('pdfuaid:part')
    expect(raw).toMatch(/\/FontFile2/)
    expect(raw).toMatch(/\/Outlines/)
    expect(await file('pdf', adopted, 'clean')).toEqual(bytes)
  })

  test('[DO10] words that are markup to the typesetter, and signs that no font has, are words', async () => {
    const text = '#let x = 1; #read("/etc/passwd") *a* _b_ $x^2$ @ref <lab> // c /* [d] `e` \\ 😀 漢 \u200F'
    const bytes = await file(
      'pdf',
      {
        ...negotiatedSource,
        blocks: [{ kind: 'operative', level: 0, label: '1 -', text }],
        brackets: [],
        proposals: [],
        objections: [],
        reservations: [],
      },
      'clean',
    )
    expect(bytes.length).toBeGreaterThan(1000)
  })

  test('[DO10] points are tagged as lists with their labels, tables with their heads, headings with their ranks', async () => {
    const objects = pdfObjects(await file('pdf', adopted, 'clean'))
    // Two points at the first level, one under the first of them.
    expect(taggedAs(objects, 'L')).toBe(2)
    expect(taggedAs(objects, 'LI')).toBe(3)
    expect(taggedAs(objects, 'Lbl')).toBeGreaterThanOrEqual(3)
    expect(taggedAs(objects, 'LBody')).toBe(3)
    expect(taggedAs(objects, 'TH')).toBe(2)
    expect(taggedAs(objects, 'TD')).toBe(2)
    expect(taggedAs(objects, 'H1')).toBe(1)
    expect(taggedAs(objects, 'H2')).toBeGreaterThan(0)
    expect(objects).toMatch(/\/DisplayDocTitle true/)
    const descriptors = objects.match(/\/Type ?\/FontDescriptor/g)?.length ?? 0
    expect(descriptors).toBeGreaterThan(1)
    expect(objects.match(/\/FontFile[23] /g)?.length).toBe(descriptors)
  })

  test('[DO10] signs that Amiri has not are printed in another face, and only unknown ones as a box', async () => {
    const text = 'تقرر □ ≥ → ✓ α Ж'
    const source = {
      ...exportSourceOf([{ kind: 'operative', level: 0, label: '1 -', text }]),
      title: negotiatedSource.title,
    }
    expect(pdfObjects(await file('pdf', source, 'clean'))).toMatch(/\/FontName ?\/[A-Z]{6}\+NotoSans/)
    expect(JSON.stringify(pdfData(source, 'clean', ''))).toContain('✓')
  })

  test('[DO10] a foreign stretch is set apart only where its neighbours would turn it', () => {
    const runsOf = (text: string) => {
      const [block] = pdfData(exportSourceOf([{ kind: 'body', level: 0, label: null, text }]), 'clean', '').blocks
      return block && 'runs' in block ? block.runs : []
    }
    expect(runsOf('القرار A/RES/70/1 المؤرخ')).toEqual([{ text: 'القرار A/RES/70/1 المؤرخ' }])
    expect(runsOf('الوثيقة A/74/6 (Sect. 1)، الفقرة')).toContainEqual({ text: 'A/74/6 (Sect. 1)', foreign: true })
    expect(runsOf('لعام 2030 (2030 Agenda)')).toContainEqual({ text: '2030 Agenda', foreign: true })
  })

  test.each(['un-new-york', 'un-geneva', 'itu', 'escwa'] as const)(
    '[DO15] %s sets PDF as it sets Word',
    (houseStyle) => {
      const data = pdfData({ ...negotiatedSource, houseStyle }, 'clean', '')
      expect(data.centred.masthead).toBe(houseStyle === 'itu' || houseStyle === 'escwa')
      expect(data['verb-face']).toBe(houseStyleOf(houseStyle).verbFace)
      expect(JSON.stringify(data.blocks)).toContain('{"text":"نقرر","verb":true}')
      expect(data.masthead?.speaker).toBe('الإسكوا')
    },
  )

  test('[DO10] headings of any level are tagged without a gap', () => {
    const levels = pdfData(
      {
        ...negotiatedSource,
        blocks: [3, 1, 4, 2].map((level) => ({ kind: 'heading' as const, level, label: null, text: 'ع' })),
        reservations: [],
      },
      'clean',
      '',
    ).blocks.flatMap((block) => ('level' in block ? [block.level] : []))
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })
})
