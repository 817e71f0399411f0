import { rebaseProposal } from '@tawafuq/domain/views/rebaseProposal'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const base = 'ندعو الحكومات إلى التعاون في بناء الشبكات'

test('[PR10] a proposal to words that have not changed is carried to the text as it stands', () => {
  const now = 'ندعو الحكومات والمجتمع المدني إلى التعاون في بناء الشبكات'
  expect(rebaseProposal(base, 'ندعو الحكومات إلى التعاون في تمويل الشبكات', now)).toEqual({
    standing: 'carried',
    text: 'ندعو الحكومات والمجتمع المدني إلى التعاون في تمويل الشبكات',
  })
  expect(rebaseProposal(base, `${base} المفتوحة`, now)).toEqual({ standing: 'carried', text: `${now} المفتوحة` })
  expect(rebaseProposal(base, 'ندعو الحكومات إلى التعاون في بناء', now)).toEqual({
    standing: 'carried',
    text: 'ندعو الحكومات والمجتمع المدني إلى التعاون في بناء',
  })
  expect(rebaseProposal(base, `إننا ${base}`, now)).toEqual({ standing: 'carried', text: `إننا ${now}` })
})

test('[PR10] what stands in the text already is overtaken, also where more has changed beside it', () => {
  const asked = 'نحث الحكومات إلى التعاون في بناء الشبكات'
  expect(rebaseProposal(base, asked, asked)).toEqual({ standing: 'overtaken' })
  expect(rebaseProposal(base, asked, `${asked} المفتوحة`)).toEqual({ standing: 'overtaken' })
  expect(rebaseProposal(base, asked, base)).toEqual({ standing: 'unmoved' })
})

test('[PR10] a proposal to words that have changed since collides, and so does one beside them', () => {
  const now = 'نحث الدول إلى التعاون في بناء الشبكات'
  expect(rebaseProposal(base, 'ندعو الدول الأعضاء إلى التعاون في بناء الشبكات', now)).toEqual({ standing: 'collides' })
  expect(rebaseProposal(base, 'ندعو الحكومات كلها إلى التعاون في بناء الشبكات', now)).toEqual({ standing: 'collides' })
  expect(rebaseProposal('أ', 'ب', '')).toEqual({ standing: 'collides' })
})

test('[PR10] whatever is carried has every word that others changed and every word that is asked', () => {
  let carried = 0
  const word = fc.constantFrom('أ', 'ب', 'ج', 'د', 'هـ', 'و')
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(sentence, sentence, sentence, (one, other, third) => {
      const [was, asked, now] = [one.join(' '), other.join(' '), third.join(' ')]
      const rebased = rebaseProposal(was, asked, now)
      if (was === now) expect(rebased.standing).toBe('unmoved')
      if (rebased.standing !== 'carried') return
      carried += 1
      // Carried the other way round it is the same wording: neither has lost anything to the other.
      const back = rebaseProposal(was, now, asked)
      expect(back).toEqual(
        rebased.text === asked ? { standing: 'overtaken' } : { standing: 'carried', text: rebased.text },
      )
    }),
    { numRuns: 3_000 },
  )
  expect(carried).toBeGreaterThan(20)
})
