import { cursorIn } from '@tawafuq/draft/cursorIn'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftOf, wordsOf } from '../kit/drafts.ts'
import { malformedPresences } from '../kit/malformedPresences.ts'

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const at = (doc: Y.Doc, index: number, assoc = -1) =>
  wire(Y.createRelativePositionFromTypeIndex(wordsOf(doc), index, assoc)) as object

test('[DR15] a caret and a selection stand where their author put them', () => {
  const doc = draftOf('ندعو الحكومات إلى التعاون؛')
  for (const [anchor, head] of [
    [0, 0],
    [5, 5],
    [3, 12],
    [12, 3],
    [26, 26],
  ] as const) {
    const found = cursorIn(doc, wire({ anchor: at(doc, anchor), head: at(doc, head, 0) }))
    expect(found?.anchor).toEqual({ type: wordsOf(doc), index: anchor })
    expect(found?.head.index).toBe(head)
    expect(cursorIn(doc, found?.cursor)).toEqual(found)
  }
})

test('[DR15] a caret of an empty paragraph stands in it', () => {
  const doc = draftOf('')
  expect(cursorIn(doc, { anchor: at(doc, 0), head: at(doc, 0) })?.head.index).toBe(0)
})

test('[DR15] no malformed caret and none of another draft comes through', () => {
  const doc = draftOf('ندعو الحكومات إلى التعاون؛')
  const other = new Y.Doc()
  other.getXmlFragment('other').insert(0, [new Y.XmlText('كلمات أخرى')])
  const foreign = wire(Y.createRelativePositionFromTypeIndex(other.getXmlFragment('other'), 0, -1))
  expect(cursorIn(doc, { anchor: foreign, head: foreign })).toBeNull()
  const sound = at(doc, 4)
  for (const { cursor } of malformedPresences(sound)) {
    const found = cursorIn(doc, cursor)
    if (found !== null) expect([cursor, found.cursor.head]).toEqual([{ anchor: sound, head: sound }, sound])
  }
  expect([...doc.share.keys()]).toEqual(['text'])
})

test('[DR15] whatever is read, nothing throws, and what comes back is made of integers that stand in the draft', () => {
  const doc = draftOf('ندعو الحكومات إلى التعاون؛')
  const sound = at(doc, 4)
  const client = wordsOf(doc)._item?.id.client ?? 0
  const count = fc.oneof(fc.nat(60), fc.constant(client), fc.double(), fc.constant(null), fc.string())
  const id = fc.oneof(fc.record({ client: fc.oneof(fc.constant(client), count), clock: count }), fc.constant(null))
  const position = fc.oneof(
    fc.constant(sound),
    fc.record(
      { type: id, tname: fc.constantFrom(null, 'text', 'x'), item: id, assoc: fc.constantFrom(0, -1, 1) },
      { requiredKeys: [] },
    ),
    fc.anything(),
  )
  let stood = 0
  fc.assert(
    fc.property(fc.oneof(fc.record({ anchor: position, head: position }), fc.anything()), (cursor) => {
      const found = cursorIn(doc, cursor)
      if (found === null) return
      stood += 1
      expect(wire(found.cursor)).toEqual(found.cursor)
      for (const { index } of [found.anchor, found.head]) expect(Number.isSafeInteger(index)).toBe(true)
      expect(cursorIn(doc, found.cursor)).toEqual(found)
    }),
    { numRuns: 2_000 },
  )
  expect(stood).toBeGreaterThan(50)
})
