/** The editor's own binding without a browser: a state, its plugins, and a view that draws nothing. */
import { fragmentName, paragraphSpec } from '@tawafuq/draft/schema'
import { Schema } from '@tiptap/pm/model'
import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { DraftBinding, type DraftBindingOptions } from '../../client/editor/binding/draftBinding.ts'
import { draftSteps } from '../../client/editor/binding/draftSteps.ts'
import { shownDraft } from '../../client/editor/binding/shownDraft.ts'

export const editorSchema = new Schema(paragraphSpec)

export interface PaperEditor {
  readonly state: () => EditorState
  readonly text: () => string
  /** Dispatches as the view does: a throw is the editor's end, not the caller's. */
  readonly act: (change: (transaction: Transaction) => Transaction) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** What ended it; null while it works. */
  readonly fault: () => unknown
  readonly close: () => void
}

interface Bound {
  readonly options: DraftBindingOptions
  readonly storage: { isOver: boolean }
}

interface Hooks {
  readonly addProseMirrorPlugins: (this: Bound) => Plugin[]
  readonly dispatchTransaction: (
    this: Bound,
    given: { transaction: Transaction; next: (transaction: Transaction) => void },
  ) => void
}

/** Opens an editor on a document; `more` are plugins that stand beside the binding, before it or after it. */
export function openPaperEditor(
  document: Y.Doc,
  more: { readonly before?: readonly Plugin[]; readonly after?: readonly Plugin[] } = {},
): PaperEditor {
  const fragment = document.getXmlFragment(fragmentName)
  const steps = draftSteps(fragment)
  let fault: unknown = null
  const bound: Bound = {
    options: {
      fragment,
      undoing: steps.origin,
      onTyping: steps.note,
      onFault: (what) => {
        fault ??= what
      },
    },
    storage: { isOver: false },
  }
  const hooks = DraftBinding.config as unknown as Hooks
  const plugins = [...(more.before ?? []), ...hooks.addProseMirrorPlugins.call(bound), ...(more.after ?? [])]
  const shown = shownDraft(fragment, editorSchema)
  const view = {
    state: EditorState.create({ schema: editorSchema, plugins, ...(shown && { doc: shown }) }),
    isDestroyed: false,
    hasFocus: () => false,
    dispatch(transaction: Transaction): void {
      hooks.dispatchTransaction.call(bound, {
        transaction,
        next: (one) => {
          const before = view.state
          view.state = before.applyTransaction(one).state
          for (const drawn of views) drawn.update?.(view as unknown as EditorView, before)
        },
      })
    },
  }
  type PluginView = ReturnType<NonNullable<Plugin['spec']['view']>>
  const views: PluginView[] = []
  for (const { spec } of plugins) if (spec.view) views.push(spec.view(view as unknown as EditorView))
  steps.attach(view as unknown as EditorView)
  return {
    state: () => view.state,
    text: () => view.state.doc.textContent,
    act: (change) => view.dispatch(change(view.state.tr)),
    undo: steps.undo,
    redo: steps.redo,
    fault: () => fault,
    close() {
      view.isDestroyed = true
      for (const drawn of views) drawn.destroy?.()
      steps.end()
    },
  }
}
