import { readFileSync } from 'node:fs'
import { type CheckCode, reasons } from '@tawafuq/text/check/reasons'
import { checkDrafting } from '@tawafuq/text/checkDrafting'
import type { Block } from '@tawafuq/text/content'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { injectFault } from './kit/injectFault.ts'

const style = houseStyleOf('escwa')
const clause = (kind: 'preambular' | 'operative', text: string, label: string | null = null): Block => ({
  kind,
  level: 0,
  label,
  text,
})

/** Invented, and clean: the check has nothing to say of it. */
const clean: readonly Block[] = [
  { kind: 'title', level: 0, label: null, text: 'إعلان واحة النخيل' },
  clause('preambular', 'إذ نشير إلى ميثاق الحوض، وإلى مبادئه المتعلقة بالانتفاع المنصف بالمياه المشتركة بين البلدان،'),
  clause('preambular', 'وإذ نؤكد أهمية التعاون الإقليمي في مجال إدارة المياه الجوفية، وتبادل المعلومات بشأنها،'),
  clause('preambular', 'وإذ نضع في اعتبارنا احتياجات أقل البلدان نمواً في أفريقيا وفي المنطقة العربية،'),
  clause('operative', 'نعتمد خطة العمل المشتركة لإدارة الحوض، وجدولها الزمني المرفق بهذا الإعلان؛', '1.'),
  clause('operative', 'نطلب إلى هيئة الحوض أن تنشر نتائج الرصد كل سنة، وأن تتيحها أمام الجميع؛', '2.'),
  clause('operative', 'ندعو المنظمات الدولية إلى دعم تنفيذ الخطة، وفق أولويات البلدان المعنية وإمكاناتها؛', '3.'),
  clause('operative', 'نعتمد آلية المتابعة، ونطلب إلى الأمانة أن تقدم إلى الاجتماع المقبل تقريراً عن أعمالها؛', '4.'),
  clause('operative', 'نقرر أن نجتمع مرة أخرى في العام المقبل.', '5.'),
]
const codes = Object.keys(reasons) as readonly CheckCode[]
const saidOf = (blocks: readonly Block[], more: object = {}) => checkDrafting(blocks, { style, ...more })

test('[TX24] the clean text raises no alarm', () => {
  expect(saidOf(clean).map(({ code, block, start }) => `${code} ${block} ${start}`)).toEqual([])
})

test.each(codes)('[TX24] %s is found wherever it is put into a clean text, and its fix takes it away', (code) => {
  let put = 0
  fc.assert(
    fc.property(fc.nat({ max: clean.length - 1 }), (at) => {
      const faulty = injectFault[code](clean, at)
      fc.pre(faulty !== null)
      if (faulty === null) return
      const { blocks, ...options } = faulty
      put += 1
      const found = saidOf(blocks, options).filter((one) => one.code === code)
      expect(found.length).toBeGreaterThan(0)
      const [first] = found
      const block = first && blocks[first.block]
      if (first?.fix === undefined || block === undefined) return
      const text = block.text.slice(0, first.start) + first.fix + block.text.slice(first.end)
      const mended = blocks.with(first.block, { ...block, text })
      expect(saidOf(mended, options).filter((one) => one.code === code).length).toBeLessThan(found.length)
    }),
    { numRuns: 40 },
  )
  expect(put).toBeGreaterThan(10)
})

test('[TX24] a fault raises few alarms beside its own', () => {
  let beside = 0
  let put = 0
  for (const code of codes)
    for (let at = 0; at < clean.length; at += 1) {
      const faulty = injectFault[code](clean, at)
      if (faulty === null) continue
      const { blocks, ...options } = faulty
      put += 1
      beside += saidOf(blocks, options).filter((one) => one.code !== code && one.severity === 'fault').length
    }
  expect(put).toBeGreaterThan(100)
  expect(beside / put).toBeLessThan(0.25)
})

test('[TX22] a table of clean sums raises no alarm', () => {
  const text = readFileSync(new URL('../fixtures/statements/palm-oasis.txt', import.meta.url), 'utf8')
  expect(text.length).toBeGreaterThan(100)
  const sums: Block = {
    kind: 'table',
    level: 0,
    label: null,
    text: 'الفئة\tالعدد\nحكومات\t12\nمنظمات\t30\nالمجموع\t42',
  }
  expect(saidOf([...clean, sums])).toEqual([])
})
