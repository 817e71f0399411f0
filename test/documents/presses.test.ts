import { readdirSync, readFileSync } from 'node:fs'
import type { ExportFormat } from '@tawafuq/protocol/exportFormats'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import {
  type DocumentWorkerLimits,
  type DocumentWorkers,
  documentWorkers,
} from '@tawafuq/server/documents/workers/documentWorkers'
import { pressProcess } from '@tawafuq/server/documents/workers/pressProcess'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { negotiatedSource } from './negotiatedSource.ts'
import { pdfObjects } from './pdfObjects.ts'

const workers = documentWorkers({ ...documentLimits, workers: 1 })
afterAll(() => workers.close())

/** What a file became: its first letters, or the code of the refusal. */
async function outcomeOf(
  source: ExportSource,
  of: DocumentWorkers = workers,
  format: ExportFormat = 'pdf',
): Promise<string> {
  const made = await exportDocument(format, source, 'attributed', of)
  if (made.ok) return new TextDecoder('latin1').decode(made.value.bytes.slice(0, 5))
  expect(made.refusal.ar).toMatch(/\p{sc=Arab}/u)
  expect(made.refusal.en).not.toBe('')
  return made.refusal.code
}

/** Words in every place of a statement where somebody else than its author can put them. */
function everywhere(words: string, lang: 'ar' | 'en'): ExportSource {
  const run = { text: words }
  return {
    ...negotiatedSource,
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    title: { ar: words, en: words },
    meeting: { title: { ar: words, en: words }, place: words },
    body: { code: 'X', name: { ar: words, en: words } },
    symbol: words,
    blocks: [
      { kind: 'title', level: 0, label: null, text: words },
      { kind: 'heading', level: 1, label: words, text: words },
      { kind: 'operative', level: 0, label: '1 -', text: `نقرر ${words}[1] (abc ${words})`, notes: ['1'] },
      { kind: 'footnote', level: 0, label: '1', text: words },
      { kind: 'item', level: 1, label: words, text: words },
      {
        kind: 'table',
        level: 0,
        label: null,
        text: '',
        table: {
          headerRows: 1,
          rows: [
            [[run], [run]],
            [[run], [run]],
          ],
        },
      },
      {
        kind: 'preambular',
        level: 0,
        label: null,
        text: words,
        runs: [{ text: words, marks: ['strong', 'emphasis'] }],
      },
    ],
    delegations: [{ id: 'd-lb', name: { ar: words, en: words } }],
    brackets: [{ id: 'b1', block: 2, start: 0, end: 4, kind: 'disputed', ownerId: 'd-lb', reason: words }],
    torn: [{ id: 'b2', block: 2, ownerId: 'd-lb', quote: words }],
    proposals: [{ id: 'p1', block: 2, act: 'replace', text: words, ownerId: 'd-lb', reason: words }],
    objections: [{ id: 'o1', block: 2, delegationId: 'd-lb', grounds: words, counterText: words }],
    reservations: [{ block: 2, delegationId: 'd-lb', text: words }],
    explanations: [{ block: null, vote: words, delegationId: 'd-lb', text: words }],
    adoption: { adoptedAt: '2026-03-04T12:00:00Z', adoptedBy: words, textHash: `sha256:${'0'.repeat(64)}` },
  }
}

const scripts: readonly (readonly [string, string, string])[] = [
  ['Chinese', '中国', 'NotoSansSC'],
  ['Japanese', '日本の提案', 'NotoSansSC'],
  ['Korean', '대한민국', 'NotoSansKR'],
  ['Hebrew', 'שלום', 'NotoSansHebrew'],
  ['pointed Hebrew', '\uFB2C\uFB2C', 'NotoSansHebrew'],
  ['Ethiopic', 'ኢትዮጵያ', 'NotoSansEthiopic'],
  ['Thai', 'สวัสดี', 'NotoSansThai'],
  ['Devanagari', 'नमस्ते', 'NotoSans-'],
  ['Greek and Cyrillic', 'Ελλάδα Россия', 'NotoSans-'],
  ['Latin extended', 'Dž ḍ ṣ ẓ ₫', 'NotoSans-'],
  ['mathematics', '∑∮≤', 'NotoSansMath'],
  ['symbols', '✓✔', 'NotoSans|NotoEmoji'],
  ['emoji', '🙏🙏 👨‍👩‍👧‍👦', 'NotoEmoji'],
  ['flags', '🇱🇧🇸🇾 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'NotoEmoji'],
  ['Cherokee', 'ᏣᎳᎩ', 'UnifontExMono'],
  ['private letters', '\uE000\uE001', 'Amiri'],
  ['unassigned letters', '\u0378\u0379\u{50000}', 'Amiri'],
  ['halves of letters', 'أ\uD83D ب\uDE4F', 'Amiri'],
  ['a stack of marks', `ب${'\u0301\u064B\u0651'.repeat(40)}`, 'Amiri'],
  ['signs that steer', '\u202E51%\u202C \u2067\u{E0041}\uFFF9\u2028', 'Amiri'],
]

describe('letters of the world on paper', () => {
  test.each(scripts)('[DO30] %s stands in every place of an Arabic and an English page', async (_, words, face) => {
    for (const lang of ['ar', 'en'] as const) {
      const made = await exportDocument('pdf', everywhere(words, lang), 'attributed', workers)
      if (!made.ok) throw new Error(made.refusal.en)
      expect(pdfObjects(made.value.bytes)).toMatch(new RegExp(`/FontName ?/[A-Z]{6}\\+(?:${face})`))
    }
  })

  test('[DO30] twenty thousand letters of one kind are a file in a bounded time', async () => {
    for (const letter of ['\uFB2C', '中', '\uE000', '🙏', '\u0301', 'aب'])
      expect(await outcomeOf(exportSourceOf([body(letter.repeat(20_000))]))).toBe('%PDF-')
  }, 60_000)

  test('[DO30] whatever is written, there is a file or a refusal, and the press stays', async () => {
    const spawned = { count: 0 }
    const counted = documentWorkers({ ...documentLimits, workers: 1 }, (megabytes, told) => {
      spawned.count += 1
      return pressProcess(megabytes, told)
    })
    const letter = fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }),
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x590, max: 0x8ff }),
      fc.constantFrom(0x20, 0x644, 0x627, 0x61, 0x200d, 0x202e, 0x2067, 0xd800, 0x301, 0x64b),
    )
    const words = fc
      .array(letter, { minLength: 1, maxLength: 60 })
      .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))
    const outcomes = { files: 0, foreign: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 30 }), fc.boolean(), async (list, isArabic) => {
        const source = isArabic ? exportSourceOf(list.map(body)) : exportSourceOf(list.map(body), 'en', 'ltr')
        expect(await outcomeOf(source, counted)).toBe('%PDF-')
        outcomes.files += 1
        if (/[^\p{sc=Arab}\p{sc=Latn}\p{sc=Zyyy}]/u.test(list.join(''))) outcomes.foreign += 1
      }),
      // `ROUNDS=2000` for a night's round.
      { numRuns: Number(process.env['ROUNDS'] ?? 20) },
    )
    expect(outcomes.foreign).toBeGreaterThan(outcomes.files / 2)
    expect(spawned.count).toBe(1)
    await counted.close()
  }, 600_000)
})

describe('presses that fail', () => {
  const unruly = (limits: Partial<DocumentWorkerLimits> = {}): DocumentWorkers =>
    documentWorkers({ ...documentLimits, workers: 1, ...limits }, (megabytes, told) =>
      pressProcess(megabytes, told, new URL('../fixtures/unrulyPress.mjs', import.meta.url)),
    )
  const titled = (title: string, text = 'نقرر.'): ExportSource => ({
    ...exportSourceOf([body(text)]),
    title: { ar: title },
  })

  test('[DO11] a typesetter that ends on a document ends its press alone: the document is refused, with its letters', async () => {
    const workerPool = unruly()
    const made = await exportDocument('pdf', titled('abort', 'يرحب بوفد 中国 ترحيبا'), 'clean', workerPool)
    expect(made).toMatchObject({ ok: false, refusal: { code: 'not-printable' } })
    if (!made.ok) expect(made.refusal.ar).toContain('يرحب بوفد 中国 ترحيبا')
    // The next one, and other formats, are made as ever.
    expect(await outcomeOf(titled('kill'), workerPool)).toBe('not-printable')
    expect(await outcomeOf(titled('well'), workerPool)).toBe('all')
    expect(await outcomeOf(titled('well'), workerPool, 'txt')).toMatch(/./)
    await workerPool.close()
  })

  test('[DO30] a document on whose letters the typesetter ends is printed in the own face of the house', async () => {
    const workerPool = unruly()
    expect(await outcomeOf(titled('abort on letters'), workerPool)).toBe('own')
    await workerPool.close()
  })

  test('[DO11] a press that hangs is ended at its time, and other files are made meanwhile', async () => {
    const workerPool = unruly({ milliseconds: 8_000 })
    const hanging = outcomeOf(titled('hang'), workerPool)
    const order: string[] = []
    void hanging.then((code) => order.push(code))
    expect(await outcomeOf(titled('well'), workerPool, 'docx')).toMatch(/^PK/)
    order.push('docx')
    expect(await hanging).toBe('took-too-long')
    expect(order).toEqual(['docx', 'took-too-long'])
    expect(await outcomeOf(titled('well'), workerPool)).toBe('all')
    await workerPool.close()
  })

  test('[DO11] a press that holds more memory than it may is ended, and says so', async () => {
    const workerPool = documentWorkers({ ...documentLimits, workers: 1, pressMegabytes: 100 })
    const long = exportSourceOf(Array.from({ length: 300 }, (_, at) => body(`${at} ${'قرر aب '.repeat(400)}`)))
    expect(await outcomeOf(long, workerPool)).toBe('too-large')
    await workerPool.close()
  }, 30_000)
})

function body(text: string): ExportSource['blocks'][number] {
  return { kind: 'body', level: 0, label: null, text }
}

const onLinux = describe.skipIf(process.platform !== 'linux') // elsewhere threads have no priority of their own

onLinux('priority', () => {
  test('[DO11] threads and presses run with less priority than the server', async () => {
    const pool = documentWorkers({ ...documentLimits, workers: 1 })
    const before = new Set(nicer(process.pid))
    expect(await outcomeOf(negotiatedSource, pool, 'md')).not.toBe('')
    expect(nicer(process.pid).filter((thread) => !before.has(thread))).toHaveLength(1)
    expect(await outcomeOf(negotiatedSource, pool)).toBe('%PDF-')
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
    expect(children.some((child) => nicer(child).includes(String(child)))).toBe(true)
    await pool.close()
  })
})

/** The threads of a process that give way to others. */
function nicer(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).filter((thread) => {
    const said = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
    // The 17th word after the name in brackets, which may hold blanks.
    return Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[16]) > 0
  })
}
