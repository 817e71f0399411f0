import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { documentLimits } from '@tawafuq/server/documents/model/limits'
import { documentWorkers } from '@tawafuq/server/documents/workers/documentWorkers'
import { pdfData } from '@tawafuq/server/documents/write/pdf/pdfData'
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
