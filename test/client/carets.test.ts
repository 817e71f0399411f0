import { Plugin } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Carets, type CaretsOptions } from '../../client/editor/extensions/carets.ts'
import { draftOf, wordsOf } from '../kit/drafts.ts'
import { malformedPresences } from '../kit/malformedPresences.ts'
import { openPaperEditor } from '../kit/paperEditor.ts'

const clause = 'ندعو الحكومات إلى التعاون؛'

/** An editor with the carets of these presences; what its plugin draws, and its document. */
function drawn(states: ReadonlyMap<number, unknown>, face: CaretsOptions['face']) {
  const doc = draftOf(clause)
  const hooks = Carets.config as unknown as { addProseMirrorPlugins: (this: { options: unknown }) => Plugin[] }
  const fragment = doc.getXmlFragment('text')
  const awareness = { clientID: 1, getStates: () => states }
  const [carets] = hooks.addProseMirrorPlugins.call({ options: { awareness, fragment, face } })
  if (carets?.spec.state === undefined) throw new Error('There are no carets')
  // The state alone: there is no page here on which anything could be drawn.
  const alone = new Plugin<DecorationSet>({
    ...(carets.spec.key && { key: carets.spec.key }),
    state: carets.spec.state,
  })
  const editor = openPaperEditor(doc, { after: [alone] })
  return {
    doc,
    editor,
    places: () =>
      alone
        .getState(editor.state())
        ?.find()
        .map(({ from, to }) => [from, to]),
  }
}

const at = (doc: Y.Doc, index: number): object =>
  JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(wordsOf(doc), index, -1))) as object

test('[UI82] a malformed caret is left out, those beside it are drawn, and what others write comes in', () => {
  const states = new Map<number, unknown>()
  const { doc, editor, places } = drawn(states, () => ({ colour: 'd1', label: 'وفد' }))
  const sound = at(doc, 4)
  let tried = 0
  for (const state of [...malformedPresences(sound), 7, 'x', [], { cursor: 3 }, null]) {
    states.clear()
    states.set(2, { cursor: { anchor: sound, head: sound } })
    states.set(3, state)
    states.set(4, { cursor: { anchor: at(doc, 1), head: at(doc, 6) } })
    wordsOf(doc).insert(wordsOf(doc).length, 'و')
    expect(editor.fault()).toBeNull()
    expect(editor.text()).toBe(wordsOf(doc).toString())
    expect(places(), JSON.stringify(state)).toEqual(
      expect.arrayContaining([
        [5, 5],
        [7, 7],
        [2, 7],
      ]),
    )
    tried += 1
  }
  expect(tried).toBeGreaterThan(190)
})

test('[UI82] a caret whose person cannot be named is left out', () => {
  const states = new Map<number, unknown>()
  const { doc, editor, places } = drawn(states, (user) => {
    if (user === 'nobody') throw new TypeError('planted')
    return { colour: 'd1', label: 'وفد' }
  })
  states.set(2, { user: 'nobody', cursor: { anchor: at(doc, 4), head: at(doc, 4) } })
  states.set(3, { user: 'somebody', cursor: { anchor: at(doc, 2), head: at(doc, 2) } })
  wordsOf(doc).insert(0, 'و')
  expect(editor.fault()).toBeNull()
  expect(places()).toEqual([[4, 4]])
})
