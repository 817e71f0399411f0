import { ownEdit } from '@tawafuq/draft/ownEdit'
import { type Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import { caretPlaceAt, positionAt } from './caretPlaces.ts'
import { ownTyping } from './writeSteps.ts'

/** The steps of one person in one draft. They outlive an editor that has to be made anew. */
export interface DraftSteps {
  /** Takes back the last step; false where there is none. */
  readonly undo: () => boolean
  /** Brings back what was taken back last; false where there is none. */
  readonly redo: () => boolean
  /** The origin of what undoing changes. */
  readonly origin: object
  /** Notes what is selected before something typed is written, so that undoing selects it again. */
  readonly note: (selection: Selection) => void
  /** The editor in which that is done; null while there is none. */
  readonly attach: (view: EditorView | null) => void
  readonly end: () => void
}

interface Selected {
  readonly anchor: Y.RelativePosition | null
  readonly head: Y.RelativePosition | null
}

/** What was typed in the editor, and what its author did elsewhere to the same text, can be taken back (rule UI54). */
export function draftSteps(fragment: Y.XmlFragment): DraftSteps {
  const selectedKey = Symbol('what was selected before a step')
  const manager = new Y.UndoManager(fragment, {
    trackedOrigins: new Set<unknown>([ownTyping, ownEdit]),
    // The paragraph and its text nodes stay: others write in them.
    deleteFilter: ({ content }) => !(content instanceof Y.ContentType) || content.type._length === 0,
  })
  let selected: Selected | null = null
  let view: EditorView | null = null

  manager.on('stack-item-added', ({ stackItem, type }) => {
    if (type === 'undo' && selected !== null) stackItem.meta.set(selectedKey, selected)
    selected = null
  })
  manager.on('stack-item-updated', () => {
    selected = null
  })
  manager.on('stack-item-popped', ({ stackItem }) => {
    const before = stackItem.meta.get(selectedKey) as Selected | undefined
    if (before === undefined || view === null || view.isDestroyed) return
    const [anchor, head] = [positionAt(fragment, before.anchor), positionAt(fragment, before.head)]
    if (anchor === null || head === null) return
    const { tr } = view.state
    const at = (position: number) => tr.doc.resolve(Math.min(position, tr.doc.content.size))
    view.dispatch(tr.setSelection(TextSelection.between(at(anchor), at(head))).scrollIntoView())
  })

  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    origin: manager,
    note({ anchor, head }) {
      selected = { anchor: caretPlaceAt(fragment, anchor), head: caretPlaceAt(fragment, head) }
    },
    attach(next) {
      view = next
    },
    end: () => manager.destroy(),
  }
}
