import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { attributeDraft, type LoggedUpdate } from '@tawafuq/draft/attributeDraft'
import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { renewDraft, renewerOf } from '@tawafuq/draft/renewDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { bracket, editOf, openDraft, wordsOf } from '../kit/drafts.ts'

const wording = {
  text: 'ندعو الحكومات إلى التعاون؛',
  runs: [{ text: 'ندعو ' }, { text: 'الحكومات إلى التعاون؛', marks: ['strong'] as const }],
}
const at = asId<Instant>('2031-03-03T09:00:00.000Z')

function renewed(log: readonly Uint8Array[], client = 77) {
  const renewal = renewDraft(log, client)
  if (renewal === null) throw new Error('The draft was not written anew')
  return renewal
}

/** Edits by hand after hand, each under a name of its own: typing, erasing, marks and brackets. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'type', 'erase', 'mark', 'bracket'),
    place: fc.nat(40),
    words: fc.constantFrom('ص', 'كلمة ', 'é'),
  }),
  { minLength: 1, maxLength: 14 },
)

function logOf(made: readonly { kind: string; place: number; words: string }[], seed: Uint8Array): Uint8Array[] {
  const log = [seed]
  made.forEach(({ kind, place, words }, nth) => {
    const edit = (doc: Y.Doc): void => {
      const text = wordsOf(doc)
      const from = Math.min(place, text.length)
      const length = Math.min(4, text.length - from)
      if (kind === 'type') text.insert(from, words)
      else if (kind === 'erase') text.delete(from, length)
      else if (kind === 'mark') text.format(from, length, { emphasis: {} })
      else if (length > 0)
        placeGlyphs(doc, { start: 0, end: Math.min(3, readUpdates(log).text.length) }, bracket(`b${nth}`))
    }
    log.push(editOf(log, edit, 100 + nth))
  })
  return log
}

test('[DR21, DR13] a draft written anew reads as before from state and log, whose each letter is among it, and is written in further', () => {
  let lighter = 0
  fc.assert(
    fc.property(edits, (made) => {
      const log = logOf(made, seedDraft(wording, 'a room'))
      const before = readUpdates(log)
      const { update, state } = renewed(log)
      expect(readUpdates([state])).toEqual(before)
      expect(readUpdates([...log, update])).toEqual(before)
      expect(openDraft(state).store.clients.size).toBe(1)
      expect(renewerOf(update)).toBe(77)
      if (state.length < Y.encodeStateAsUpdate(openDraft(...log)).length) lighter += 1

      const logged: LoggedUpdate[] = log.map((bytes, nth) => ({
        at,
        author:
          nth === 0 ? null : ({ participantId: asId(`p${nth % 3}`), delegationId: null } as LoggedUpdate['author']),
        update: bytes,
      }))
      const hands = attributeDraft(logged)
      expect(attributeDraft([...logged, { at, author: null, update }])).toEqual(hands)

      const shadow = openDraft(state)
      const later = editOf([state], (doc) => wordsOf(doc).insert(0, 'بعد '), 500)
      expect(inspectUpdate(shadow, later, new Set(), draftLimits({})).ok).toBe(true)
      expect(readUpdates([state, later])).toEqual(readUpdates([...log, update, later]))
      const told = attributeDraft([
        ...logged,
        { at, author: null, update },
        { at, author: { participantId: asId('late'), delegationId: null }, update: later },
      ])
      expect(told.map(({ text }) => text).join('')).toBe(readUpdates([state, later]).text)
      expect(told.find(({ text }) => text.startsWith('بعد'))?.author?.participantId).toBe('late')
    }),
    { numRuns: 60 },
  )
  expect(lighter).toBeGreaterThan(20)
})

test('[DR21] what belongs to the old draft finds no place in the new one, and changes none of it', () => {
  const seed = seedDraft(wording, 'a room')
  const log = logOf([{ kind: 'type', place: 3, words: 'ص' }], seed)
  const { state } = renewed(log)
  const late = editOf(log, (doc) => wordsOf(doc).insert(4, 'متأخر'), 900)
  for (const update of [late, Y.mergeUpdates([...log, late])]) {
    const shadow = openDraft(state)
    expect(inspectUpdate(shadow, update, new Set(), draftLimits({})).ok).toBe(false)
  }
})

test('[DR21] a table is written anew with its cells, and what is not whole is left as it is', () => {
  const cell = (text: string) => [{ text }]
  const seed = seedDraft(
    {
      text: '',
      table: {
        headerRows: 1,
        rows: [
          [cell('أ'), cell('ب')],
          [cell('ج'), cell('')],
        ],
      },
    },
    'a room',
  )
  const { state, update } = renewed([seed])
  expect(readUpdates([state])).toEqual(readUpdates([seed]))
  expect(readUpdates([seed, update])).toEqual(readUpdates([seed]))
  const [, ahead] = ((doc: Y.Doc) => {
    const made: Uint8Array[] = []
    doc.on('update', (bytes: Uint8Array) => made.push(bytes))
    for (const letter of 'صك') wordsOf(doc).insert(0, letter)
    return made
  })(openDraft(seedDraft(wording, 'x')))
  expect(renewDraft([], 5)).toBeNull()
  expect(renewDraft([seedDraft(wording, 'x'), ahead ?? seed], 5)).toBeNull()
  expect(renewerOf(editOf([seedDraft(wording, 'x')], (doc) => wordsOf(doc).insert(0, 'ص')))).toBeNull()
})
