/** The strokes that take back and bring back a person's own steps. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { DraftSteps } from './draftSteps.ts'

export interface DraftUndoOptions {
  steps: DraftSteps | null
}

export const DraftUndo = Extension.create<DraftUndoOptions>({
  name: 'draftUndo',
  addOptions: () => ({ steps: null }),
  addKeyboardShortcuts() {
    const { steps } = this.options
    // Taken in any case: the page's own undoing knows nothing of the draft.
    const take = (step: 'undo' | 'redo') => () => {
      steps?.[step]()
      return true
    }
    return { 'Mod-z': take('undo'), 'Mod-y': take('redo'), 'Shift-Mod-z': take('redo') }
  },
  addProseMirrorPlugins() {
    const { steps } = this.options
    if (steps === null) return []
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // The browser's menu, and the gestures of a phone.
            beforeinput(_view, event) {
              const step = { historyUndo: 'undo', historyRedo: 'redo' }[event.inputType] as 'undo' | 'redo' | undefined
              if (step === undefined) return false
              event.preventDefault()
              steps[step]()
              return true
            },
          },
        },
        view: (view) => {
          steps.attach(view)
          return { destroy: () => steps.attach(null) }
        },
      }),
    ]
  },
})
