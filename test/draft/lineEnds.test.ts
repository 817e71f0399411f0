import { appendText } from '@tawafuq/draft/appendText'
import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { readDraft } from '@tawafuq/draft/readDraft'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { draftOf, editOf, openDraft, wordsOf } from '../kit/drafts.ts'

const limits = draftLimits({ textLength: 200, nodes: 40, updateBytes: 4000, updateStructs: 200 })
const ends = ['\n', '\r', '\r\n', '\t', '\v', '\f', '\u0085', '\u009F', '\u2028', '\u2029']
const cell = [{ text: 'أ' }]
const table = { headerRows: 0, rows: [[cell, cell]] }

const judge = (seed: Uint8Array, edit: (doc: Y.Doc) => void) =>
  inspectUpdate(openDraft(seed), editOf([seed], edit), new Set(), limits)

test.each(ends)('[DR16] %j comes into no paragraph and no cell that has none', (end) => {
  const seed = seedDraft({ text: 'كلمة' }, 'a room')
  const typed = (doc: Y.Doc) => wordsOf(doc).insert(2, `ا${end}ب`)
  expect(judge(seed, typed)).toEqual({ ok: false, reason: 'update-malformed' })
  const tableSeed = seedDraft({ text: 'أ\tأ', table }, 'a room')
  const inCell = (doc: Y.Doc) => {
    const text = (doc.getXmlFragment('text').querySelector('paragraph') as Y.XmlElement).get(0) as Y.XmlText
    text.insert(1, end)
  }
  expect(judge(tableSeed, inCell)).toEqual({ ok: false, reason: 'update-malformed' })
})

test('[DR16] a draft that has some already keeps them, and whoever erased one may bring it back', () => {
  const doc = draftOf('سطر\nسطر\nسطر')
  const seed = Y.encodeStateAsUpdate(doc)
  const steps = new Y.UndoManager(doc.getXmlFragment('text'))
  const shadow = openDraft(seed)
  const taken: boolean[] = []
  doc.on('update', (update: Uint8Array) => taken.push(inspectUpdate(shadow, update, new Set(), limits).ok))
  wordsOf(doc).insert(1, 'و')
  wordsOf(doc).delete(3, 3)
  steps.undo()
  expect(taken).toEqual([true, true, true])
})

test('[DR16] words that an act writes into a draft are one line; in a table, what parts its cells parts them', () => {
  const doc = draftOf('كلمة')
  rewriteText(doc, 'سطر\r\nسطر\u2028سطر\tسطر')
  expect(readDraft(doc).text).toBe('سطر سطر سطر سطر')
  appendText(doc, '\nآخر')
  expect(readDraft(doc).text).toBe('سطر سطر سطر سطر آخر')
  const cells = draftOf({ text: '', table })
  rewriteText(cells, 'أ\u2028ب\tج\nد\tه\r')
  expect(readDraft(cells).text).toBe('أ ب\tج\nد\tه ')
})
