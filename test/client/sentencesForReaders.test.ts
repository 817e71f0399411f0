import { meetingEvents } from '@tawafuq/domain/acts/proceedings/registry'
import { statementEvents } from '@tawafuq/domain/acts/registry'
import { refusals } from '@tawafuq/domain/language/refusals'
import { expect, test } from 'vitest'
import { ar } from '../../client/app/words.ar.ts'
import { sentencesForReaders } from './sentencesForReaders.ts'

const sentences = sentencesForReaders()

test('[UI641] a native reader is given every sentence of pages, refusals and records, with what is put into it', () => {
  const names = new Set(sentences.map(({ where, name }) => `${where} ${name}`))
  for (const [area, words] of Object.entries(ar)) {
    for (const key of Object.keys(words)) expect(names.has(`page ${area} ${key}`)).toBe(true)
  }
  for (const code of Object.keys(refusals)) expect(names.has(`refusal ${code}`)).toBe(true)
  for (const { type } of statementEvents) expect(names.has(`record ${type}`)).toBe(true)
  for (const { type } of meetingEvents) expect(names.has(`meeting ${type}`)).toBe(true)
  const counted = sentences.find(({ where, name }) => where === 'page record' && name === 'entries_few')
  expect(counted?.values).toEqual(['count'])
})

test('[UI641] ways of telling one act are told apart: a proposal that is applied, bracketed, declined', () => {
  const told = sentences.filter(({ where, name }) => where === 'record' && name === 'ProposalDecided')
  expect(told.length).toBeGreaterThanOrEqual(3)
  expect(told.every(({ en }) => en.includes('{{who}}'))).toBe(true)
})

test('[UI641] offices are named by nouns that guess at nobody’s gender', () => {
  // The example of a list of people names one person, in her own form.
  const guessed = sentences.filter(
    ({ name, ar: said }) =>
      name !== 'listExample' && /(?<!\p{L})[وفبلك]?(?:ال|لل)?(?:مقرر|رئيس)ة?(?!\p{L})/u.test(said),
  )
  expect(sentences.length).toBeGreaterThan(1_000)
  expect(guessed.map(({ where, name }) => `${where} ${name}`)).toEqual([])
})
