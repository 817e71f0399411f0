import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { ownEdit } from '@tawafuq/draft/ownEdit'
import { renewDraft } from '@tawafuq/draft/renewDraft'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bracket, draftOf, seen, wordsOf } from '../kit/drafts.ts'
import { editorSchema, openPaperEditor, type PaperEditor } from '../kit/paperEditor.ts'

const clause = 'ندعو الحكومات إلى التعاون؛'
const deltaOf = (doc: Y.Doc): unknown => wordsOf(doc).toDelta()

/** Two documents of one draft that are brought to each other by hand. */
function twins(text = clause): { readonly here: Y.Doc; readonly there: Y.Doc; readonly sync: () => void } {
  const here = draftOf(text)
  const there = new Y.Doc()
  const sync = () => {
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here, Y.encodeStateVector(there)), 'from afar')
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there, Y.encodeStateVector(here)), 'from afar')
  }
  sync()
  return { here, there, sync }
}

const type = (editor: PaperEditor, at: number, words: string) => editor.act((tr) => tr.insertText(words, at + 1))

describe('what is typed', () => {
  test('[UI81] is written as the steps that it is, and nothing else of the paragraph is touched', () => {
    const doc = draftOf(clause)
    wordsOf(doc).format(0, 4, { strong: true })
    wordsOf(doc).format(5, 8, { link: { href: 'https://example.org' } })
    wordsOf(doc).insert(14, '[', glyphAttributes({ id: bracket('b1'), side: 'open' }))
    const editor = openPaperEditor(doc)
    const changed: Y.YTextEvent['delta'][] = []
    wordsOf(doc).observe((event) => changed.push(event.delta))
    type(editor, 20, 'و')
    expect(changed).toEqual([[{ retain: 20 }, { insert: 'و' }]])
    editor.act((tr) => tr.delete(2, 5))
    expect(changed[1]).toEqual([{ retain: 1 }, { delete: 3 }])
    editor.act((tr) => tr.addMark(8, 10, editorSchema.mark('emphasis')))
    expect(changed[2]).toEqual([{ retain: 7 }, { retain: 2, attributes: { emphasis: {} } }])
    editor.act((tr) => tr.removeMark(8, 9, editorSchema.mark('emphasis')))
    expect(changed[3]).toEqual([{ retain: 7 }, { retain: 1, attributes: { emphasis: null } }])
    expect(editor.fault()).toBeNull()
    expect(editor.text()).toBe(seen(doc))
  })

  test('[UI81, UI83] leaves line ends, unknown marks and what is no letter as they stand', () => {
    const doc = draftOf('')
    wordsOf(doc).applyDelta([
      { insert: 'سطر\nسطر\r\nسطر\u2028\u2029\u000b\tسطر' },
      { insert: 'غريب', attributes: { underline: { colour: 'red' }, strong: true } },
      { insert: { image: 'x' } },
      { insert: 'آخر', attributes: { link: 7, note: { label: 3 }, bchar: { id: 4 } } },
    ])
    const before = deltaOf(doc) as { insert: unknown }[]
    const editor = openPaperEditor(doc)
    const end = wordsOf(doc).length
    type(editor, end, 'ز')
    type(editor, 4, 'ح')
    expect(editor.fault()).toBeNull()
    wordsOf(doc).delete(end + 1, 1)
    wordsOf(doc).delete(4, 1)
    expect(deltaOf(doc)).toEqual(before)
  })

  test('[UI81] in several text nodes goes where it stands, and through their bounds', () => {
    const doc = draftOf('أبجد')
    const paragraph = doc.getXmlFragment('text').get(0) as Y.XmlElement
    paragraph.insert(1, [new Y.XmlText('هوز'), new Y.XmlText('حطي')])
    const editor = openPaperEditor(doc)
    expect(editor.text()).toBe('أبجدهوزحطي')
    editor.act((tr) => tr.insertText('-', 4, 9))
    expect(paragraph.toArray().map((text) => (text as Y.XmlText).toString())).toEqual(['أبج-', '', 'طي'])
    expect(editor.fault()).toBeNull()
  })

  test('[UI81] goes into a paragraph that has no text node, and nowhere while there is no paragraph', () => {
    const doc = new Y.Doc()
    doc.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
    const editor = openPaperEditor(doc)
    type(editor, 0, 'كلمة')
    expect(seen(doc)).toBe('كلمة')
    const empty = new Y.Doc()
    const early = openPaperEditor(empty)
    type(early, 0, 'كلمة')
    expect(early.fault()).not.toBeNull()
    expect(empty.getXmlFragment('text').length).toBe(0)
  })
})

describe('what others write', () => {
  test('[UI80] comes in where they wrote it, and the caret stays with its letters', () => {
    const { here, there, sync } = twins('اااا')
    const editor = openPaperEditor(here)
    editor.act((tr) => tr.setSelection(TextSelection.create(tr.doc, 3)))
    wordsOf(there).insert(1, 'اا')
    wordsOf(there).delete(4, 1)
    sync()
    expect(editor.text()).toBe('ااااا')
    expect(editor.state().selection.head).toBe(5)
    // Words that come in where the caret stands come in after it.
    wordsOf(there).insert(4, 'ب')
    sync()
    expect(editor.state().selection.head).toBe(5)
    wordsOf(there).format(0, 2, { strong: {} })
    sync()
    expect(editor.state().selection.head).toBe(5)
    expect(editor.state().doc.firstChild?.firstChild?.marks.map(({ type: { name } }) => name)).toEqual(['strong'])
    expect(editor.fault()).toBeNull()
  })

  test('[UI80, LV25] a paragraph that is written anew leaves an editor open, its caret in place and its words typed on', () => {
    const { here, there, sync } = twins()
    const editor = openPaperEditor(here)
    type(editor, 0, 'إذ ')
    sync()
    editor.act((tr) => tr.setSelection(TextSelection.create(tr.doc, 6)))
    const renewal = renewDraft([Y.encodeStateAsUpdate(there)], 77)
    Y.applyUpdate(there, renewal?.update ?? new Uint8Array(), 'the server')
    sync()
    expect([editor.fault(), editor.text(), editor.state().selection.head]).toEqual([null, seen(there), 6])
    type(editor, 5, 'و')
    sync()
    expect(seen(there)).toBe(`إذ ند${clause.slice(2)}`.replace('ند', 'ندو'))
    expect(editor.undo()).toBe(true)
    expect([editor.fault(), editor.text()]).toEqual([null, `إذ ${clause}`])
    editor.undo()
    expect([editor.fault(), editor.text()]).toEqual([null, seen(here)])
  })

  test('[UI54] is not taken back with the own steps; those are, the selection with them, and come back', () => {
    const { here, there, sync } = twins()
    const editor = openPaperEditor(here)
    editor.act((tr) => tr.setSelection(TextSelection.create(tr.doc, 1, 5)))
    editor.act((tr) => tr.insertText('نطلب', 1, 5))
    wordsOf(there).insert(wordsOf(there).length, ' فوراً')
    sync()
    expect(editor.undo()).toBe(true)
    expect(editor.text()).toBe(`${clause} فوراً`)
    expect([editor.state().selection.from, editor.state().selection.to]).toEqual([1, 5])
    expect(editor.undo()).toBe(false)
    expect(editor.redo()).toBe(true)
    expect(editor.text()).toBe(`نطلب${clause.slice(4)} فوراً`)
    here.transact(() => rewriteText(here, 'كلمات أخرى'), ownEdit)
    expect(editor.text()).toBe('كلمات أخرى')
    editor.undo()
    expect(editor.text()).toContain('فوراً')
    expect(editor.fault()).toBeNull()
  })
})

describe('what throws', () => {
  const throwing = (when: () => boolean): Plugin =>
    new Plugin({
      state: {
        init: () => null,
        apply: () => {
          if (when()) throw new RangeError('planted')
          return null
        },
      },
    })

  test('[UI80, UI81] an editor that failed to take in a change writes nothing, and the next one shows what stands', () => {
    const { here, there, sync } = twins()
    let isBroken = false
    const editor = openPaperEditor(here, { before: [throwing(() => isBroken)] })
    isBroken = true
    wordsOf(there).insert(0, 'أولاً ')
    sync()
    expect(editor.fault()).toBeInstanceOf(RangeError)
    isBroken = false
    type(editor, 3, 'س')
    sync()
    expect(seen(here)).toBe(`أولاً ${clause}`)
    expect(openPaperEditor(here).text()).toBe(`أولاً ${clause}`)
  })

  test('[UI81] a view that has missed a change is never written', () => {
    const { here, there, sync } = twins()
    const editor = openPaperEditor(here)
    // Whatever the reason: here nobody told it.
    here.getXmlFragment('text')._dEH.l.length = 0
    wordsOf(there).insert(0, 'أولاً ')
    sync()
    expect(editor.text()).toBe(clause)
    type(editor, 3, 'س')
    expect(editor.fault()).toBeInstanceOf(Error)
    expect(seen(here)).toBe(`أولاً ${clause}`)
  })

  test('[UI81] a letter whose drawing failed is written all the same', () => {
    const doc = draftOf(clause)
    let isBroken = false
    const editor = openPaperEditor(doc, { before: [throwing(() => isBroken)] })
    isBroken = true
    type(editor, 0, 'و')
    expect(editor.fault()).toBeInstanceOf(RangeError)
    expect(seen(doc)).toBe(`و${clause}`)
  })
})
