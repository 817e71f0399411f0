import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { type Inspection, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { bracket, openDraft, seen, wordsOf } from '../kit/drafts.ts'

const seed = seedDraft({ text: 'واحد اثنان ثلاثة أربعة' }, 'a room')
const limits = draftLimits({ textLength: 200, nodes: 40, updateBytes: 4000, updateStructs: 200 })

/** A draft with a bracket round its second word, and a judge of what a typist does to it. */
function bracketed() {
  const shadow = openDraft(seed)
  placeGlyphs(shadow, { start: 5, end: 11 }, bracket('a'))
  const typist = openDraft(Y.encodeStateAsUpdate(shadow))
  function judge(edit: (words: Y.XmlText) => void, doc = typist): Inspection {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => edit(wordsOf(doc)))
    return inspectUpdate(shadow, Y.encodeStateAsUpdate(doc, before), new Set(['a']), limits)
  }
  return { shadow, typist, judge, words: wordsOf(typist) }
}

const opening = glyphAttributes({ id: bracket('a'), side: 'open' })
const closing = glyphAttributes({ id: bracket('a'), side: 'close' })
const copied = { ok: false, reason: 'glyph-copied' }

describe('a copy of a glyph', () => {
  test('[DR14] in front of the glyph that stands is refused, with or without a mark of its own', () => {
    expect(bracketed().judge((words) => words.insert(0, '[', opening))).toEqual(copied)
    // A letter that is typed into the stretch that carries the mark needs none.
    const stretched = bracketed()
    const at = seen(stretched.typist).indexOf('[')
    expect(stretched.judge((words) => words.insert(at, '[ كلمة ', opening))).toEqual(copied)
  })

  test('[DR14] of the end, in front of the end that stands, is refused too', () => {
    expect(bracketed().judge((words) => words.insert(7, ']', closing))).toEqual(copied)
  })

  test('[DR14] behind the glyph that stands is a letter and moves nothing', () => {
    const { judge, shadow } = bracketed()
    const before = readDraft(shadow).spans
    expect(judge((words) => words.insert(words.length, '[', opening))).toMatchObject({ ok: true })
    expect(readDraft(shadow).spans).toEqual(before)
  })
})

describe('what honest editors do', () => {
  test('[DR14] cutting a glyph with its words and putting them back elsewhere is taken, at once or one after the other', () => {
    const once = bracketed()
    const move = (words: Y.XmlText): void => {
      const at = seen(words.doc as Y.Doc).indexOf('[')
      words.delete(at, 1)
      words.insert(0, '[', opening)
    }
    expect(once.judge(move)).toMatchObject({ ok: true })
    expect(readDraft(once.shadow).spans[0]?.start).toBe(0)
    const twice = bracketed()
    const at = seen(twice.typist).indexOf('[')
    expect(twice.judge((words) => words.delete(at, 1))).toMatchObject({ ok: true })
    expect(twice.judge((words) => words.insert(0, '[', opening))).toMatchObject({ ok: true })
  })

  test('[DR14] erasing and undoing, by two at the same time, is taken', () => {
    const { shadow, judge } = bracketed()
    const state = Y.encodeStateAsUpdate(shadow)
    const typists = [openDraft(state), openDraft(state)]
    const undos = typists.map((doc) => new Y.UndoManager(wordsOf(doc), { captureTimeout: 0 }))
    for (const doc of typists) {
      const at = seen(doc).indexOf('[')
      expect(judge((words) => words.delete(at, 1), doc)).toMatchObject({ ok: true })
    }
    for (const [nth, doc] of typists.entries()) {
      const before = Y.encodeStateVector(doc)
      undos[nth]?.undo()
      const update = Y.encodeStateAsUpdate(doc, before)
      expect(inspectUpdate(shadow, update, new Set(['a']), limits)).toMatchObject({ ok: true })
    }
    expect(readDraft(shadow).spans).toMatchObject([{ start: 5 }])
  })

  test('[DR14] typing plain brackets beside a bracket is taken', () => {
    expect(bracketed().judge((words) => words.insert(0, '[نص]'))).toMatchObject({ ok: true })
  })
})
