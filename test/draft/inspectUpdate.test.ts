import { glyphAttributes } from '@tawafuq/draft/glyphMark'
import { type Inspection, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftLimits } from '../kit/draftLimits.ts'
import { bracket, editOf, openDraft, seen, wordsOf } from '../kit/drafts.ts'

const text = 'واحد اثنان ثلاثة'
const cell = [{ text: 'أ' }]
const seed = seedDraft({ text }, 'a room')
const tableSeed = seedDraft(
  {
    text: '',
    table: {
      headerRows: 1,
      rows: [
        [cell, cell],
        [cell, cell],
      ],
    },
  },
  'a room',
)
const limits = draftLimits({ textLength: 200, nodes: 40, updateBytes: 4000, updateStructs: 200 })
const known = new Set(['a'])

const judge = (edit: (doc: Y.Doc) => void, base = seed): Inspection =>
  inspectUpdate(openDraft(base), editOf([base], edit), known, limits)
const root = (doc: Y.Doc) => doc.getXmlFragment('text')
const block = (doc: Y.Doc) => root(doc).get(0) as Y.XmlElement
const row = (doc: Y.Doc) => block(doc).get(0) as Y.XmlElement

function freshCell(name = 'tableCell'): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, [new Y.XmlElement('paragraph')])
  return made
}

test('[DR12] what was typed in one draft finds no place in another, of the same words or of more', () => {
  const typed = editOf([seed], (doc) => wordsOf(doc).insert(5, 'متأخر'))
  for (const next of [{ text }, { text: `${text} وأربعة` }]) {
    const other = openDraft(seedDraft(next, 'another room'))
    expect(inspectUpdate(other, typed, known, limits).ok).toBe(false)
    expect(inspectUpdate(other, Y.mergeUpdates([seed, typed]), known, limits).ok).toBe(false)
  }
})

describe('[DR8] what honest editors write is accepted', () => {
  test.each<[string, (doc: Y.Doc) => void, Uint8Array?]>([
    ['a letter', (doc) => wordsOf(doc).insert(3, 'ع')],
    ['a deletion', (doc) => wordsOf(doc).delete(3, 4)],
    ['the deletion of everything', (doc) => wordsOf(doc).delete(0, text.length)],
    ['another text node', (doc) => block(doc).insert(1, [new Y.XmlText(' أربعة')])],
    ['emphasis', (doc) => wordsOf(doc).format(0, 4, { emphasis: {} })],
    ['strong as a plain client writes it', (doc) => wordsOf(doc).format(0, 4, { strong: true })],
    ['a link', (doc) => wordsOf(doc).format(0, 4, { link: { href: 'https://example.org/أ' } })],
    ['a note', (doc) => wordsOf(doc).insert(4, '\uFFFC', { note: { label: '1' } })],
    ['a known glyph', (doc) => wordsOf(doc).insert(4, '[', glyphAttributes({ id: bracket('a'), side: 'open' }))],
    ['a known glyph under a bare key', (doc) => wordsOf(doc).insert(4, '[', { bchar: { id: 'a', side: 'open' } })],
    [
      'a new row',
      (doc) => {
        const made = new Y.XmlElement('tableRow')
        made.insert(0, [freshCell(), freshCell('tableHeader')])
        block(doc).insert(1, [made])
      },
      tableSeed,
    ],
    [
      'a cell with what table editors add',
      (doc) => {
        const made = freshCell()
        made.setAttribute('colspan', 1 as unknown as string)
        made.setAttribute('rowspan', 1 as unknown as string)
        row(doc).insert(0, [made])
      },
      tableSeed,
    ],
    ['a row taken out', (doc) => block(doc).delete(0, 1), tableSeed],
  ])('[DR8] %s', (_name, edit, base) => {
    const verdict = judge(edit, base)
    expect(verdict).toMatchObject({ ok: true })
    expect(verdict.ok && verdict.changes).toBeInstanceOf(Uint8Array)
  })

  test('[DR8] what is known already brings no news', () => {
    expect(inspectUpdate(openDraft(seed), seed, known, limits)).toEqual({
      ok: true,
      changes: null,
      clientIds: [],
      structs: 0,
    })
    expect(inspectUpdate(openDraft(seed), new Uint8Array([0, 0]), known, limits)).toEqual({
      ok: true,
      changes: null,
      clientIds: [],
      structs: 0,
    })
  })

  test('[DR8] news are what the update adds, and name who wrote', () => {
    const shadow = openDraft(seed)
    const whole = editOf([], (doc) => {
      Y.applyUpdate(doc, seed)
      doc.clientID = 77
      wordsOf(doc).insert(0, 'ع')
    })
    const verdict = inspectUpdate(shadow, whole, known, limits)
    if (!verdict.ok || verdict.changes === null) throw new Error('refused')
    expect(verdict.clientIds).toEqual([77])
    expect(verdict.changes.length).toBeLessThan(30)
    expect(seen(openDraft(seed, verdict.changes))).toBe(`ع${text}`)
    expect(seen(shadow)).toBe(`ع${text}`)
  })

  test('[DR8] a long paragraph typed letter by letter is taken letter by letter', () => {
    const shadow = openDraft(seedDraft({ text: text.repeat(100) }, 'a room'))
    const typist = openDraft(Y.encodeStateAsUpdate(shadow))
    const updates: Uint8Array[] = []
    typist.on('update', (update: Uint8Array) => updates.push(update))
    for (let at = 0; at < 2000; at += 1) wordsOf(typist).insert(at, at % 5 === 4 ? ' ' : 'ع')
    const roomy = { ...limits, textLength: 10_000 }
    for (const update of updates) expect(inspectUpdate(shadow, update, known, roomy).ok).toBe(true)
    expect(seen(shadow)).toBe(`${'عععع '.repeat(400)}${text.repeat(100)}`)
  })
})

describe('[DR7] what is refused', () => {
  test.each<[string, (doc: Y.Doc) => void, Uint8Array?]>([
    ['a second block', (doc) => root(doc).insert(1, [new Y.XmlElement('paragraph')])],
    ['no block', (doc) => root(doc).delete(0, 1)],
    [
      'another block in its place',
      (doc) => {
        root(doc).delete(0, 1)
        root(doc).insert(0, [new Y.XmlElement('paragraph')])
      },
    ],
    ['an unknown node', (doc) => block(doc).insert(0, [new Y.XmlElement('script')])],
    ['a paragraph in a paragraph', (doc) => block(doc).insert(0, [new Y.XmlElement('paragraph')])],
    ['words beside the block', (doc) => root(doc).insert(0, [new Y.XmlText('x')])],
    ['a hook', (doc) => block(doc).insert(0, [new Y.XmlHook('x') as unknown as Y.XmlText])],
    ['an unknown mark', (doc) => wordsOf(doc).format(0, 4, { colour: 'red' })],
    ['a script for a link', (doc) => wordsOf(doc).format(0, 4, { link: { href: 'javascript:alert(1)' } })],
    [
      'a link with more than an address',
      (doc) => wordsOf(doc).format(0, 4, { link: { href: 'https://a.b', onclick: 'x' } }),
    ],
    ['a letter that cannot be printed', (doc) => wordsOf(doc).insert(3, 'ع\u0000')],
    ['the escape of terminals', (doc) => wordsOf(doc).insert(3, '\u001B[31m')],
    ['a note with such a label', (doc) => wordsOf(doc).insert(3, '\uFFFC', { note: { label: '\u0007' } })],
    ['a glyph of two sides', (doc) => wordsOf(doc).insert(0, '[', { bchar: { id: 'a', side: 'both' } })],
    ['an embed', (doc) => wordsOf(doc).insertEmbed(0, { image: 'x' })],
    ['a type in the text', (doc) => wordsOf(doc).insertEmbed(0, new Y.Map())],
    ['a document within', (doc) => root(doc).doc?.getMap('sub').set('doc', new Y.Doc())],
    ['another root', (doc) => doc.getMap('other').set('a', 1)],
    ['another root of text', (doc) => doc.getText('notes').insert(0, 'x')],
    ['an attribute of the paragraph', (doc) => block(doc).setAttribute('dir', 'rtl')],
    ['an attribute of the text', (doc) => wordsOf(doc).setAttribute('x', 'y')],
    ['a row without cells', (doc) => block(doc).insert(0, [new Y.XmlElement('tableRow')]), tableSeed],
    ['a table without rows', (doc) => block(doc).delete(0, 2), tableSeed],
    [
      'a cell of two paragraphs',
      (doc) => {
        const made = freshCell()
        made.insert(0, [new Y.XmlElement('paragraph')])
        row(doc).insert(0, [made])
      },
      tableSeed,
    ],
    [
      'a wide cell',
      (doc) => (row(doc).get(0) as Y.XmlElement).setAttribute('colspan', 2 as unknown as string),
      tableSeed,
    ],
    [
      'more nodes than a table may have',
      (doc) =>
        row(doc).insert(
          0,
          Array.from({ length: 40 }, () => freshCell()),
        ),
      tableSeed,
    ],
  ])('[DR7] %s', (_name, edit, base) => {
    expect(judge(edit, base)).toEqual({ ok: false, reason: 'update-malformed' })
  })

  test('[DR7] an attribute of the root', () => {
    const update = editOf([], (doc) => doc.getMap('text').set('x', 'y'))
    expect(inspectUpdate(openDraft(seed), update, known, limits)).toEqual({ ok: false, reason: 'update-malformed' })
  })

  test('[DR7] an unknown bracket and a text that is too long are told apart', () => {
    expect(judge((doc) => wordsOf(doc).insert(0, '[', { bchar: { id: 'z', side: 'open' } }))).toEqual({
      ok: false,
      reason: 'bracket-unknown',
    })
    expect(judge((doc) => wordsOf(doc).insert(0, 'ع'.repeat(190)))).toEqual({ ok: false, reason: 'text-too-long' })
  })
})

describe('[DR5] what needs what is not there', () => {
  test('[DR5] a keystroke whose forerunner is missing', () => {
    const typist = openDraft(seed)
    const updates: Uint8Array[] = []
    typist.on('update', (update: Uint8Array) => updates.push(update))
    wordsOf(typist).insert(0, 'ع')
    wordsOf(typist).insert(1, 'غ')
    const [, second] = updates
    if (second === undefined) throw new Error('no second')
    expect(inspectUpdate(openDraft(seed), second, known, limits)).toEqual({ ok: false, reason: 'update-ahead' })
  })

  test('[DR5] the deletion of what is not there yet', () => {
    const typist = openDraft(seed)
    wordsOf(typist).insert(0, 'ع')
    const updates: Uint8Array[] = []
    typist.on('update', (update: Uint8Array) => updates.push(update))
    wordsOf(typist).delete(0, 1)
    const [deletion] = updates
    if (deletion === undefined) throw new Error('no deletion')
    expect(inspectUpdate(openDraft(seed), deletion, known, limits)).toEqual({ ok: false, reason: 'update-ahead' })
  })
})
