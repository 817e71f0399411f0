import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IsolatedText } from '../../client/design-system/IsolatedText.tsx'
import { typesetRuns } from '../../client/editor/typesetRuns.ts'

const shown = (text: string) => renderToStaticMarkup(<IsolatedText text={text} />)
const isolated = (text: string) => [...shown(text).matchAll(/<bdi dir="ltr">([^<]*)<\/bdi>/gu)].map(([, run]) => run)

test('[UI60] a Latin run is isolated with its figures and the signs that join them, and without the sign after it', () => {
  expect(isolated('وفقاً للقرار 70/125 (WSIS+10) وبما')).toEqual(['WSIS+10'])
  expect(isolated('منتدى ArabIGF، في AIGF2020.')).toEqual(['ArabIGF', 'AIGF2020'])
  expect(isolated('لا حروف غريبة هنا')).toEqual([])
})

test('[UI60] a difference isolates what the sheet isolates, and no letter is lost or moved', () => {
  let reached = 0
  const words = fc.constantFrom('المياه', 'WSIS+10', 'A/RES/70/125', '(ITU)', '12.5', '،', ' ', 'UN-Women', 'و')
  fc.assert(
    fc.property(fc.array(words), (pieces) => {
      const text = pieces.join('')
      const runs = typesetRuns(text, 'rtl', false).filter(({ look }) => look === 'latin')
      reached += runs.length
      expect(isolated(text)).toEqual(runs.map(({ start, end }) => text.slice(start, end)))
      expect(shown(text).replaceAll(/<[^>]*>/gu, '')).toBe(text)
    }),
  )
  expect(reached).toBeGreaterThan(50)
})
