import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bracketPlaced, objectionId, objectionLodged, proposalTabled } from '../kit/events.ts'
import { bracketId, ledgerOf, opened, type Past, paragraphId } from '../kit/given.ts'
import { paperNegotiation, type Step, steps } from '../kit/paperNegotiation.ts'
import { chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

/** The sentences of the last act of a past. */
function told(...past: readonly Past[]) {
  const entries = ledgerOf([opened, ...past])
  const last = entries.at(-1)
  if (last === undefined) throw new Error('Nothing was done')
  return ledgerSentence(last, recordNames(entries))
}

test('[RE1] a sentence says who did what to which paragraph, and why, in both languages', () => {
  expect(told(objectionLodged(ofB, { counterText: 'ندعو الدول' }))).toEqual({
    ar: 'اعترض وفد السهول على المنطوق 1. الأسباب: لا ولاية لنا في هذا. وقدّم صيغة مقابلة: «ندعو الدول».',
    en: 'The delegation of the Plains objected to Operative 1. Grounds: لا ولاية لنا في هذا. It offered other words: “ندعو الدول”.',
  })
  const stopped = told(objectionLodged(ofB, { grounds: 'لا ولاية لنا.', counterText: 'ندعو الدول' }))
  expect(stopped.ar).toContain('الأسباب: لا ولاية لنا. وقدّم صيغة مقابلة')
  expect(told(bracketPlaced(firstOfA, { reason: 'خارج الولاية' })).ar).toBe(
    'وضع وفد الكثبان القوسين رقم 1 حول «الحكومات» في المنطوق 1 (نص مختلف عليه). السبب: خارج الولاية.',
  )
  expect(told(...proposalTabled('ندعو الدول')).ar).toBe('طرح وفد الكثبان المقترح رقم 1 بتعديل المنطوق 1: «ندعو الدول».')
})

test('[RE1] a lifting says on whose consent, and what became of the words', () => {
  const lifted: Past = [
    rapporteur,
    {
      type: 'BracketLifted',
      bracketId: bracketId('b1'),
      paragraphId: paragraphId('p2'),
      outcome: 'replace',
      text: 'الدول',
      consent: { basis: 'consent', note: 'شفوياً' },
    },
  ]
  expect(told(bracketPlaced(), lifted)).toEqual({
    ar: 'رفعت هيئة الصياغة القوسين رقم 1 في المنطوق 1 بموافقة وفد الكثبان (شفوياً)، وحلّ محل نصهما: «الدول».',
    en: 'The rapporteur lifted bracket 1 in Operative 1 with the consent of the delegation of the Dunes (شفوياً), and its words were replaced by “الدول”.',
  })
})

test('[RE1] a paragraph of the preamble is cited by its place, an insertion as bis, an item under its paragraph', () => {
  expect(told([chair, { type: 'FloorGiven', paragraphId: paragraphId('p1') }]).ar).toBe(
    'طرحت الرئاسة الديباجة 1 للمناقشة.',
  )
  const inserted: Past = [
    rapporteur,
    {
      type: 'ParagraphInserted',
      paragraphId: paragraphId('p2b'),
      after: paragraphId('p2'),
      kind: 'operative',
      level: 0,
      label: null,
      relation: { kind: 'bis', to: paragraphId('p2'), index: 2 },
      text: 'نقرر المتابعة؛',
    },
  ]
  expect(told({ type: 'NegotiationOpened' }, inserted)).toEqual({
    ar: 'أدرجت هيئة الصياغة بعد المنطوق 1 فقرة جديدة، هي المنطوق 1 مكرراً، نصها: «نقرر المتابعة؛».',
    en: 'The rapporteur inserted after Operative 1 a new paragraph, Operative 1 bis: “نقرر المتابعة؛”.',
  })
})

test('[RE1] a ruling names the delegation whose objection it answers', () => {
  const ruling: Past = [
    chair,
    {
      type: 'RulingGiven',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      outcome: 'reservation',
      reason: 'انفراد الوفد بالاعتراض',
    },
  ]
  expect(told(objectionLodged(), ruling).ar).toBe(
    'قررت الرئاسة أن يُسجَّل اعتراض وفد السهول على المنطوق 1 تحفظاً. السبب: انفراد الوفد بالاعتراض.',
  )
})

test('[RE1] whatever a negotiation does is told in both languages', () => {
  const reached = new Set<string>()
  const once = (run: readonly Step[]): void => {
    const negotiation = paperNegotiation()
    for (const step of run) negotiation.step(step)
    const entries = negotiation.entries()
    for (const entry of entries) {
      const { ar, en } = ledgerSentence(entry, recordNames(entries))
      reached.add(entry.event.type)
      expect(ar).toMatch(/^[\u0621-\u064A].*[.…:!?؟][»”]?$/s)
      expect(en).toMatch(/^[A-Z“].*[.…:!?؟][»”]?$/s)
      expect(`${ar}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
    }
  }
  fc.assert(fc.property(steps, once), { numRuns: 60 })
  expect(reached.size).toBeGreaterThan(30)
})
