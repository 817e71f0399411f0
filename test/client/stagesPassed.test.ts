import { expect, test } from 'vitest'
import { stagesPassed } from '../../client/features/stage/stagesPassed.ts'
import { ledgerOf, noon, opened } from '../kit/given.ts'

test('[UI36] a stage that a text never was in is not told as passed', () => {
  expect([...stagesPassed(ledgerOf([opened]))]).toEqual(['drafting'])
  const negotiated = [opened, { type: 'NegotiationOpened' } as const]
  expect([...stagesPassed(ledgerOf(negotiated))]).toEqual(['drafting', 'negotiating'])
  const adopted = { type: 'StatementAdopted', textHash: 'sha256:0', paragraphs: [], underSilence: false } as const
  expect(stagesPassed(ledgerOf([...negotiated, adopted])).has('silence')).toBe(false)
  expect(stagesPassed(ledgerOf([opened, adopted])).has('negotiating')).toBe(false)
  const silence = { type: 'SilenceOpened', until: noon, textHash: 'sha256:0' } as const
  expect(stagesPassed(ledgerOf([opened, silence])).has('silence')).toBe(true)
})
