import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readDraft } from '@tawafuq/draft/readDraft'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { bracket, openDraft, seen, wordsOf } from '../kit/drafts.ts'

const seed = seedDraft({ text: 'واحد اثنان ثلاثة' }, 'a room')
const limits = draftLimits({ textLength: 5000, nodes: 100, updateBytes: 100_000, updateStructs: 5000 })
const known = new Set(['a', 'b'])
const runs = Number(process.env['FUZZ_RUNS'] ?? 60)

interface Typist {
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  readonly unsent: Uint8Array[]
}

function typistAt(): Typist {
  const doc = openDraft(seed)
  const unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') unsent.push(update)
  })
  return { doc, undo: new Y.UndoManager(wordsOf(doc), { captureTimeout: 0 }), unsent }
}

const action = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom(
    'type',
    'type',
    'type',
    'delete',
    'delete',
    'format',
    'undo',
    'send',
    'merge',
    'state',
    'hear',
    'server',
  ),
  at: fc.nat(40),
  length: fc.nat(8),
})

test('[DR8] whatever honest editors write, in whatever order and pieces it arrives, is accepted', () => {
  let accepted = 0
  let merged = 0
  fc.assert(
    fc.property(fc.array(action, { minLength: 10, maxLength: 60, size: 'max' }), (actions) => {
      const shadow = openDraft(seed)
      const log: Uint8Array[] = [seed]
      const heard = [0, 0, 0]
      const typists = [typistAt(), typistAt(), typistAt()]

      function offer(update: Uint8Array): void {
        const verdict = inspectUpdate(shadow, update, known, limits)
        if (!verdict.ok) throw new Error(`refused as ${verdict.reason}`)
        if (verdict.changes === null) return
        log.push(verdict.changes)
        accepted += 1
      }

      function act({ doc, undo, unsent }: Typist, { who, kind, at, length }: (typeof actions)[number]): void {
        const words = wordsOf(doc)
        const place = Math.min(at, words.length)
        const reach = Math.min(length, words.length - place)
        if (kind === 'type') words.insert(place, 'ابتثجحخد'.slice(0, length + 1))
        else if (kind === 'delete') words.delete(place, reach)
        else if (kind === 'format') words.format(place, reach, { strong: length % 2 === 0 ? {} : null })
        else if (kind === 'undo') length % 3 === 0 ? undo.redo() : undo.undo()
        else if (kind === 'send') for (const update of unsent.splice(0, length)) offer(update)
        else if (kind === 'merge' && unsent.length > 1) {
          offer(Y.mergeUpdates(unsent.splice(0)))
          merged += 1
        } else if (kind === 'state') {
          offer(Y.encodeStateAsUpdate(doc, length % 2 === 0 ? Y.encodeStateVector(shadow) : undefined))
          unsent.length = 0
        } else if (kind === 'hear') {
          for (const update of log.slice(heard[who])) Y.applyUpdate(doc, update, 'server')
          heard[who] = log.length
        } else if (kind === 'server') {
          const edit = (copy: Y.Doc): void => {
            if (length < 3) placeGlyphs(copy, { start: at, end: at + length }, bracket(length === 0 ? 'a' : 'b'))
            else if (length < 5) liftGlyphs(copy, bracket('a'), 'keep', null)
            else rewriteText(copy, readDraft(copy).text.replace('اثنان', 'ستة').slice(0, 60))
          }
          const copy = openDraft(Y.encodeStateAsUpdate(shadow))
          const before = Y.encodeStateVector(copy)
          edit(copy)
          offer(Y.encodeStateAsUpdate(copy, before))
        }
      }

      for (const one of actions) act(typists[one.who] as Typist, one)
      // Yjs tidies marks that have become idle when it hears of others' edits, and sends that round as well.
      for (let told = 0; told < log.length; ) {
        told = log.length
        for (const { doc, unsent } of typists) {
          for (const update of log) Y.applyUpdate(doc, update, 'server')
          for (const update of unsent.splice(0)) offer(update)
        }
      }
      const stored = openDraft(...log)
      for (const doc of [stored, ...typists.map((one) => one.doc)]) {
        expect(seen(doc)).toBe(seen(shadow))
        expect(readDraft(doc)).toEqual(readDraft(shadow))
      }
    }),
    { numRuns: runs },
  )
  expect(accepted).toBeGreaterThan(6 * runs)
  expect(merged).toBeGreaterThan(runs / 6)
})
