import { readDraft } from '@tawafuq/draft/readDraft'
import { Plugin } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftOf, seen, wordsOf } from '../kit/drafts.ts'
import { editorSchema, openPaperEditor, type PaperEditor } from '../kit/paperEditor.ts'

/** One letter of its own for every letter typed, so that it is known which are missing. */
const letterOf = (nth: number): string => String.fromCharCode(0x4e00 + nth)

interface Step {
  readonly who: number
  readonly what: 'type' | 'erase' | 'replace' | 'mark' | 'undo' | 'sync' | 'plain'
  readonly at: number
  readonly length: number
  readonly breaks: 'nothing' | 'before' | 'after' | 'view'
}

const steps = fc.array(
  fc.record<Step>({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'type', 'erase', 'replace', 'mark', 'undo', 'sync', 'plain'),
    at: fc.nat(200),
    length: fc.nat(6),
    breaks: fc.constantFrom('nothing', 'nothing', 'nothing', 'nothing', 'before', 'after', 'view'),
  }),
  { minLength: 1, maxLength: 60 },
)

test('[UI80, UI81] whatever throws at an editor, no letter that nobody deleted is gone, and every editor shows what stands', () => {
  const reached = { faults: 0, erased: 0, kept: 0, undone: 0 }
  fc.assert(
    fc.property(steps, (run) => {
      const docs = [draftOf('ابتثج حخدذر'), new Y.Doc(), new Y.Doc()] as const
      let breaks: Step['breaks'] = 'nothing'
      const editors = docs.map((doc) => open(doc))
      const typed = new Map<string, number>()
      const erased = new Set<string>()
      let nth = 0

      function open(doc: Y.Doc): PaperEditor {
        const when = (at: Step['breaks']) =>
          new Plugin({
            state: {
              init: () => null,
              apply: () => {
                if (breaks === at) throw new RangeError(`planted ${at}`)
                return null
              },
            },
            view: () => ({
              update: () => {
                if (breaks === 'view' && at === 'before') throw new RangeError('planted view')
              },
            }),
          })
        return openPaperEditor(doc, { before: [when('before')], after: [when('after')] })
      }

      /** An editor that failed is made anew from its document, as the page does. */
      function renew(): void {
        breaks = 'nothing'
        editors.forEach((editor, who) => {
          if (editor.fault() === null) return
          reached.faults += 1
          editor.close()
          const doc = docs[who]
          if (doc !== undefined) editors[who] = open(doc)
        })
      }

      function sync(): void {
        for (const from of docs) {
          for (const to of docs) {
            if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'from afar')
          }
        }
      }

      sync()
      renew()
      for (const { who, what, at, length, breaks: planted } of run) {
        const editor = editors[who]
        const doc = docs[who]
        if (editor === undefined || doc === undefined) continue
        const size = editor.text().length
        const start = size === 0 ? 0 : at % size
        const end = Math.min(size, start + length)
        breaks = planted
        const fresh = Array.from({ length: what === 'type' || what === 'replace' || what === 'plain' ? 2 : 0 }, () =>
          letterOf(nth++),
        ).join('')
        const gone = what === 'erase' || what === 'replace' ? editor.text().slice(start, end) : ''
        if (what === 'type') editor.act((tr) => tr.insertText(fresh, start + 1))
        if (what === 'replace' || what === 'erase') editor.act((tr) => tr.insertText(fresh, start + 1, end + 1))
        if (what === 'mark' && end > start) {
          editor.act((tr) => tr.addMark(start + 1, end + 1, editorSchema.mark('strong')))
        }
        if (what === 'plain') wordsOf(doc).insert(Math.min(start, wordsOf(doc).length), fresh)
        if (what === 'undo') {
          const before = seen(doc)
          editor.undo()
          const after = new Set(seen(doc))
          for (const letter of before) if (!after.has(letter)) erased.add(letter)
          reached.undone += 1
        }
        if (what === 'sync') sync()
        const stands = new Set(seen(doc))
        for (const letter of fresh) if (stands.has(letter)) typed.set(letter, who)
        for (const letter of gone) erased.add(letter)
        expect([...fresh].every((letter) => stands.has(letter))).toBe(true)
        renew()
      }
      sync()
      renew()
      sync()
      const texts = docs.map(seen)
      expect(new Set(texts).size).toBe(1)
      const stands = new Set(texts[0])
      expect([...typed.keys()].filter((letter) => !stands.has(letter) && !erased.has(letter))).toEqual([])
      for (const letter of 'ابتثج حخدذر') expect(stands.has(letter) || erased.has(letter)).toBe(true)
      editors.forEach((editor, who) => {
        expect(editor.fault()).toBeNull()
        expect(editor.text()).toBe(texts[who])
        editor.close()
      })
      reached.erased += erased.size
      reached.kept += [...typed.keys()].filter((letter) => stands.has(letter)).length
      expect(readDraft(docs[0]).text).toBe(texts[0])
    }),
    { numRuns: Number(process.env['EDITOR_RUNS'] ?? 250) },
  )
  expect(reached.faults).toBeGreaterThan(200)
  expect(reached.erased).toBeGreaterThan(200)
  expect(reached.kept).toBeGreaterThan(1_000)
  expect(reached.undone).toBeGreaterThan(100)
})
