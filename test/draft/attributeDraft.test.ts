import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { attributeDraft, type LoggedUpdate } from '@tawafuq/draft/attributeDraft'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { passagesOf } from '@tawafuq/draft/passagesOf'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { bracket, editOf, wordsOf } from '../kit/drafts.ts'

const seed = seedDraft({ text: 'ندعو الحكومات إلى التعاون؛' }, 'a room')
const at = (minutes: number): Instant => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, minutes)).toISOString())
const hand = (name: string) =>
  ({ participantId: asId(name), delegationId: asId(`of ${name}`) }) as LoggedUpdate['author']

/** A log of edits in turn: each by somebody, or by the server where `who` is null, at its minute. */
function logOf(...edits: readonly (readonly [who: string | null, minutes: number, edit: (doc: Y.Doc) => void])[]) {
  const log: LoggedUpdate[] = [{ at: at(0), author: null, update: seed }]
  for (const [who, minutes, edit] of edits) {
    const client = who === null ? 1 : 10 + who.charCodeAt(0)
    const update = editOf(
      log.map((entry) => entry.update),
      edit,
      client,
    )
    log.push({ at: at(minutes), author: who === null ? null : hand(who), update })
  }
  return log
}

const typed = (place: number, words: string) => (doc: Y.Doc) => wordsOf(doc).insert(place, words)
const told = (log: readonly LoggedUpdate[]) =>
  attributeDraft(log).map(({ text, author, first }) => [text, author?.participantId ?? (first ? 'first' : 'act')])

test('[DR13] each word is put down to the hand that typed it, also inside what another wrote', () => {
  const log = logOf(['a', 1, typed(5, 'جميع ')], ['b', 2, typed(9, 'اً')], ['a', 9, (doc) => wordsOf(doc).delete(0, 5)])
  expect(told(log)).toEqual([
    ['جميع', 'a'],
    ['اً', 'b'],
    [' ', 'a'],
    ['الحكومات إلى التعاون؛', 'first'],
  ])
})

test('[DR13] what an act of the server wrote is the act’s, and the glyphs of brackets are nobody’s words', () => {
  const log = logOf(
    [null, 1, (doc) => placeGlyphs(doc, { start: 5, end: 13 }, bracket('b1'))],
    ['a', 2, typed(6, 'جميع ')],
    [null, 3, (doc) => liftGlyphs(doc, bracket('b1'), 'keep', null)],
    [null, 4, (doc) => rewriteText(doc, 'ندعو جميع الحكومات والمنظمات إلى التعاون؛')],
  )
  expect(told(log)).toEqual([
    ['ندعو ', 'first'],
    ['جميع ', 'a'],
    ['الحكومات ', 'first'],
    ['والمنظمات ', 'act'],
    ['إلى التعاون؛', 'first'],
  ])
})

test('[DR13] a hand that goes on writing makes one passage; a rest, or another hand, ends it', () => {
  const log = logOf(
    ['a', 1, typed(4, ' نحن')],
    ['a', 2, typed(8, ' أيضاً')],
    ['b', 3, typed(0, 'إذ ')],
    ['a', 4, typed(0, 'ثم ')],
    ['a', 30, typed(0, 'أولاً ')],
  )
  const { latest, earlier } = passagesOf(log, 10)
  expect(earlier).toBe(0)
  expect(latest.map(({ author, from, until }) => [author?.participantId, from, until])).toEqual([
    ['a', at(1), at(2)],
    ['b', at(3), at(3)],
    ['a', at(4), at(4)],
    ['a', at(30), at(30)],
  ])
  expect(latest[0]).toMatchObject({
    before: 'ندعو الحكومات إلى التعاون؛',
    after: 'ندعو نحن أيضاً الحكومات إلى التعاون؛',
  })
})

test('[DR13] of two hands that type at once the latest passages are told, and how many came before', () => {
  const turns = Array.from({ length: 40 }, (_, nth) => [nth % 2 === 0 ? 'a' : 'b', 1, typed(0, `${nth} `)] as const)
  const all = passagesOf(logOf(...turns), 100)
  expect(all.latest).toHaveLength(40)
  const { latest, earlier } = passagesOf(logOf(...turns), 3)
  expect(earlier).toBe(37)
  expect(latest).toEqual(all.latest.slice(-3))
})

const edits = fc.array(
  fc.record({
    who: fc.constantFrom('a', 'b', 'c'),
    place: fc.nat(60),
    words: fc.constantFrom('', 'كلمة ', 'اً', '\u0627\u0653', 'e\u0301'),
    gone: fc.nat(4),
  }),
  { minLength: 1, maxLength: 25 },
)

test('[DR13] whatever is typed, the runs joined are the reading, and nobody’s run holds a letter they never typed', () => {
  let hands = 0
  fc.assert(
    fc.property(edits, (steps) => {
      const log = logOf(
        ...steps.map(({ who, place, words, gone }, nth) => {
          const edit = (doc: Y.Doc): void => {
            const node = wordsOf(doc)
            const start = Math.min(place, node.length)
            node.delete(start, Math.min(gone, node.length - start))
            if (words !== '') node.insert(start, words)
          }
          return [who, nth + 1, edit] as const
        }),
      )
      const runs = attributeDraft(log)
      expect(runs.map(({ text }) => text).join('')).toBe(readUpdates(log.map(({ update }) => update)).text)
      for (const { author, text } of runs) {
        if (author === null) continue
        hands += 1
        const own = steps.filter(({ who }) => who === author.participantId).map(({ words }) => words)
        // A mark goes with the letter that it stands on, whoever typed it.
        for (const [letter] of text.normalize('NFD').matchAll(/\p{L}/gu))
          expect(own.join('').normalize('NFD')).toContain(letter)
      }
    }),
    { numRuns: 120 },
  )
  expect(hands).toBeGreaterThan(50)
})
