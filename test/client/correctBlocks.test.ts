import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Correction,
  correctBlocks,
  type Review,
  startReview,
  undoCorrection,
} from '../../client/features/import/correctBlocks.ts'
import { restoreOf } from '../../client/features/import/restoreOf.ts'

const start = () =>
  startReview(
    [
      { kind: 'title', level: 0, label: null, text: 'بيان ختامي' },
      { kind: 'operative', level: 0, label: '1.', text: 'ندعو الحكومات إلى وضع خطط وطنية', notes: ['1'] },
      { kind: 'item', level: 1, label: '(أ)', text: 'المساهمة في التطوير', runs: [{ text: 'المساهمة في التطوير' }] },
    ],
    [[1], [3, 4], [6]],
  )
const words = ({ blocks }: Review) => blocks.map(({ label, text }) => [label, text])
const letters = ({ blocks }: Review) =>
  blocks
    .map(({ label, text }) => `${label ?? ''}${text}`)
    .join('')
    .replaceAll(/\s/g, '')

test('[UI13] joining keeps the label as words, the notes and the source lines', () => {
  const joined = correctBlocks(start(), { action: 'join', key: 2 })
  expect(words(joined)[1]).toEqual(['1.', 'ندعو الحكومات إلى وضع خطط وطنية (أ) المساهمة في التطوير'])
  expect(joined.blocks[1]).toMatchObject({ notes: ['1'], lines: [3, 4, 6], kind: 'operative' })
})

test('[UI13] splitting gives the second part a key of its own and no label', () => {
  const split = correctBlocks(start(), { action: 'split', key: 1, at: 'ندعو الحكومات '.length })
  expect(words(split).slice(1, 3)).toEqual([
    ['1.', 'ندعو الحكومات'],
    [null, 'إلى وضع خطط وطنية'],
  ])
  expect(new Set(split.blocks.map(({ key }) => key)).size).toBe(4)
})

test('[UI13] headings and items have a level, nothing else has', () => {
  const item = correctBlocks(start(), { action: 'kind', key: 1, kind: 'item' })
  expect(item.blocks[1]).toMatchObject({ kind: 'item', level: 1 })
  expect(correctBlocks(item, { action: 'level', key: 1, level: 3 }).blocks[1]).toMatchObject({ level: 3 })
  expect(correctBlocks(item, { action: 'kind', key: 1, kind: 'body' }).blocks[1]).toMatchObject({ level: 0 })
})

test('[UI13] words changed by hand are plain words', () => {
  const edited = correctBlocks(start(), { action: 'words', key: 2, label: '(ب)', text: ' المساهمة في تطوير ' })
  expect(edited.blocks[2]).toEqual({
    key: 2,
    lines: [6],
    kind: 'item',
    level: 1,
    label: '(ب)',
    text: 'المساهمة في تطوير',
  })
})

test('[UI13] what changes nothing is no correction', () => {
  const review = start()
  for (const idle of [
    { action: 'join', key: 0 },
    { action: 'split', key: 0, at: 0 },
    { action: 'remove', key: 99 },
    { action: 'words', key: 0, label: null, text: 'بيان ختامي' },
  ] as const) {
    expect(correctBlocks(review, idle)).toBe(review)
  }
  expect(undoCorrection(review)).toBe(review)
})

const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ action: fc.constant('join' as const), key: fc.nat(3) }),
  fc.record({ action: fc.constant('split' as const), key: fc.nat(3), at: fc.integer({ min: 4, max: 26 }) }),
  fc.record({ action: fc.constant('level' as const), key: fc.nat(3), level: fc.nat(9) }),
  fc.record({ action: fc.constant('kind' as const), key: fc.nat(3), kind: fc.constantFrom('item', 'body', 'heading') }),
)

test('[UI13] joining, splitting and naming lose no letter, and all of them can be undone', () => {
  const reached = { corrected: 0, joinedOrSplit: 0 }
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 12 }), (corrections) => {
      const first = start()
      let review = first
      for (const one of corrections) {
        const next = correctBlocks(review, one)
        if (next !== review) reached.corrected += 1
        if (next !== review && (one.action === 'join' || one.action === 'split')) reached.joinedOrSplit += 1
        review = next
        expect(letters(review)).toBe(letters(first))
        expect(new Set(review.blocks.map(({ key }) => key)).size).toBe(review.blocks.length)
      }
      while (review.before.length > 0) review = undoCorrection(review)
      expect(review.blocks).toEqual(first.blocks)
    }),
  )
  expect(reached.corrected).toBeGreaterThan(200)
  expect(reached.joinedOrSplit).toBeGreaterThan(50)
})

test('[UI13] a repair is taken back to the line as it came: parted again, put back, or with the letters of its source', () => {
  const lines = ['بيان ختامي', '', '1. ندعو الحكومات', 'إلى وضع خطط وطنية', 'صفحة 3', '(أ) «المساهمة» في التطوير']
  const finding = (line: number, code: string) => ({ line, code, message: '', confidence: 1 })
  const take = (line: number, code: string) => {
    const review = start()
    const correction = restoreOf(finding(line, code), review.blocks, lines)
    if (correction === null) return null
    const restored = correctBlocks(review, correction)
    expect(undoCorrection(restored).blocks).toBe(review.blocks)
    expect(new Set(restored.blocks.map(({ key }) => key)).size).toBe(restored.blocks.length)
    return words(restored)
  }
  expect(take(4, 'lines-joined')?.slice(1, 3)).toEqual([
    ['1.', 'ندعو الحكومات'],
    [null, 'إلى وضع خطط وطنية'],
  ])
  expect(take(5, 'page-number-dropped')?.slice(2)).toEqual([
    [null, 'صفحة 3'],
    ['(أ)', 'المساهمة في التطوير'],
  ])
  expect(take(6, 'junk-removed')?.at(-1)).toEqual(['(أ)', '«المساهمة» في التطوير'])
  // What only points at the text, and what stands as it came, has nothing to take back.
  expect(take(3, 'kind-guessed')).toBeNull()
  expect(take(1, 'junk-removed')).toBeNull()
})
