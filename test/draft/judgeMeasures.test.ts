import { type Inspection, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { blockOf } from '@tawafuq/draft/layoutOf'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { editOf, openDraft, wordsOf } from '../kit/drafts.ts'

const seed = seedDraft({ text: 'واحد اثنان ثلاثة' }, 'a room')
const cell = [{ text: 'أ' }]
const tableSeed = seedDraft({ text: '', table: { headerRows: 0, rows: [[cell, cell]] } }, 'a room')
const known = new Set(['a'])
const firstParagraph = (doc: Y.Doc): Y.XmlElement => {
  let found = blockOf(doc)
  while (found?.get(0) instanceof Y.XmlElement) found = found.get(0) as Y.XmlElement
  if (found === null) throw new Error('The draft is empty')
  return found
}

describe('[DR7] what no page can draw, or no reader see, is refused', () => {
  const wide = draftLimits({ textLength: 50_000, nodes: 40, updateBytes: 200_000, updateStructs: 2_000 })
  const tryOn = (base: Uint8Array, edit: (doc: Y.Doc) => void) =>
    inspectUpdate(openDraft(base), editOf([base], edit), known, wide)
  const typed = (words: string, at = 5) => tryOn(seed, (doc) => wordsOf(doc).insert(at, words))
  const why = (inspection: Inspection) => (inspection.ok ? null : inspection.reason)

  test.each([
    ['a number that reads otherwise', '\u202E%51\u202C', 'hidden-letters'],
    ['a blank without width', '\u200B', 'hidden-letters'],
    ['a letter of one font', '\uF0B7', 'hidden-letters'],
    ['a tag', '\u{E0041}', 'hidden-letters'],
    ['nine marks', 'ب\u064E\u0651\u064E\u0651\u064E\u0651\u064E\u0651\u064E', 'too-many-marks'],
    ['marks with the letters of brackets between them', 'ب[\u064E]'.repeat(3) + '[\u064E]'.repeat(9), 'too-many-marks'],
    ['a word without end', 'ع'.repeat(401), 'word-too-long'],
    ['a paragraph without end', 'ع '.repeat(5_001), 'text-too-long'],
  ])('%s', (_, words, reason) => {
    expect(why(typed(words))).toBe(reason)
    const node = new Y.XmlText(words)
    expect(why(tryOn(seed, (doc) => firstParagraph(doc).insert(1, [node])))).toBe(reason)
  })

  test('a joiner that a keyboard writes, whose next letter is still to come', () => {
    expect(typed('\u200C').ok).toBe(true)
  })

  test('whatever the step that breaks the bound: a blank taken out, a letter taken out between marks, a table', () => {
    const words = seedDraft({ text: `${'ع'.repeat(300)} ${'ع'.repeat(300)}` }, 'a room')
    expect(why(tryOn(words, (doc) => wordsOf(doc).delete(300, 1)))).toBe('word-too-long')
    const marks = seedDraft({ text: `ب${'\u064E'.repeat(6)}ب${'\u064E'.repeat(6)}` }, 'a room')
    expect(why(tryOn(marks, (doc) => wordsOf(doc).delete(7, 1)))).toBe('too-many-marks')
    const inCell = (doc: Y.Doc) => firstParagraph(doc).insert(0, [new Y.XmlText('ع'.repeat(500))])
    expect(why(tryOn(tableSeed, inCell))).toBe('word-too-long')
  })

  test('what was beyond the bound before is shortened, also by several hands, and not lengthened', () => {
    const old = seedDraft({ text: `${'ع'.repeat(30_000)} ${'ب\u064E'.repeat(3)}${'\u064E'.repeat(900)}` }, 'a room')
    const shadow = openDraft(old)
    const steps: ((doc: Y.Doc) => void)[] = [
      (doc) => wordsOf(doc).delete(10, 24_000),
      (doc) => wordsOf(doc).insert(3, ' '),
      (doc) => wordsOf(doc).insert(0, 'ع'),
    ]
    const updates = [old]
    const verdicts = steps.map((step) => {
      const update = editOf(updates, step)
      updates.push(update)
      return why(inspectUpdate(shadow, update, known, wide))
    })
    expect(verdicts).toEqual([null, null, null])
    expect(why(tryOn(old, (doc) => wordsOf(doc).insert(0, 'ع')))).toBe('text-too-long')
    // What the server itself writes into a shadow is what is measured against.
    Y.applyUpdate(
      shadow,
      editOf(updates, (doc) => wordsOf(doc).insert(0, 'ع'.repeat(5_000))),
    )
    const more = editOf([Y.encodeStateAsUpdate(shadow)], (doc) => wordsOf(doc).delete(0, 10))
    expect(why(inspectUpdate(shadow, more, known, wide))).toBeNull()
  })
})
