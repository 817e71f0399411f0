/** Binds an editor to its draft: shows what others write, and writes what is typed here, step by step (ADR-0022). */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { followDraft } from './followDraft.ts'
import { shownDraft, textsOf } from './shownDraft.ts'
import { writeSteps } from './writeSteps.ts'

export interface DraftBindingOptions {
  fragment: Y.XmlFragment | null
  /** The person's own undoing; what it changes is a step of theirs. */
  undoing: object | null
  /** Something threw, or the editor shows what does not stand: it is of no more use and must be made anew. */
  onFault: (fault: unknown) => void
  /** Something typed is about to be written; this was selected before it. */
  onTyping: (selected: Selection) => void
}

interface Unwritten {
  readonly transactions: readonly Transaction[]
}

const followingKey = new PluginKey<Unwritten>('draftBinding')

/** Whether a transaction brings what stands in the draft already. */
export function isFollowing(transaction: Transaction): boolean {
  return transaction.getMeta(followingKey) === true
}

/**
 * Nothing but the steps of this editor's own transactions is ever written, and only where the draft shows what they began
 * with; whatever throws while a change is taken in or drawn, the draft stands as it is, and the editor says that it has to
 * be made anew (rules UI80, UI81).
 */
export const DraftBinding = Extension.create<DraftBindingOptions, { isOver: boolean }>({
  name: 'draftBinding',
  priority: 10_000,
  addOptions: () => ({ fragment: null, undoing: null, onFault: () => undefined, onTyping: () => undefined }),

  addStorage: () => ({ isOver: false }),

  dispatchTransaction({ transaction, next }) {
    const { fragment, onFault } = this.options
    // What happens between a fault and the making anew happens on a screen that may show anything.
    if (this.storage.isOver) return
    try {
      next(transaction)
    } catch (fault) {
      // What was typed is written all the same: it was the drawing that failed.
      if (fragment !== null && !isFollowing(transaction) && transaction.docChanged) rescue(fragment, transaction)
      this.storage.isOver = true
      onFault(fault)
    }
  },

  addProseMirrorPlugins() {
    const { fragment, undoing, onTyping } = this.options
    const { storage } = this
    if (fragment === null) return []
    const onFault = (fault: unknown): void => {
      storage.isOver = true
      this.options.onFault(fault)
    }
    return [
      new Plugin<Unwritten>({
        key: followingKey,
        state: {
          init: () => ({ transactions: [] }),
          apply: (transaction, { transactions }) => {
            const waiting = transactions.filter((one) => !written.has(one))
            return {
              transactions: transaction.docChanged && !isFollowing(transaction) ? [...waiting, transaction] : waiting,
            }
          },
        },
        props: { editable: () => textsOf(fragment) !== null },
        view: (view) => {
          let isWriting = false

          function follow(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], isOwnStep: boolean): void {
            const target = shownDraft(fragment as Y.XmlFragment, view.state.schema)
            if (view.isDestroyed || target === null || view.state.doc.eq(target)) return
            const transaction = view.state.tr.setMeta(followingKey, true).setMeta('addToHistory', false)
            followDraft(transaction, fragment as Y.XmlFragment, target, events, isOwnStep)
            if (hasCaretInView(view)) transaction.scrollIntoView()
            view.dispatch(transaction)
            if (!view.isDestroyed && !view.state.doc.eq(target))
              throw new Error('The editor shows another text than its draft')
          }

          const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction): void => {
            if (isWriting || storage.isOver) return
            try {
              follow(events, undoing !== null && origin === undoing)
            } catch (fault) {
              onFault(fault)
            }
          }

          try {
            follow([], false)
          } catch (fault) {
            onFault(fault)
          }
          fragment.observeDeep(observe)
          return {
            update(_view, before) {
              const typed = (followingKey.getState(view.state)?.transactions ?? []).filter((one) => !written.has(one))
              if (typed.length === 0 || storage.isOver) return
              for (const one of typed) written.add(one)
              isWriting = true
              try {
                onTyping(before.selection)
                if (!writeSteps(fragment, typed)) throw new Error('The editor has missed a change of its draft')
              } finally {
                isWriting = false
              }
            },
            destroy: () => fragment.unobserveDeep(observe),
          }
        },
      }),
    ]
  },
})

/** Transactions that are in the draft, or never will be. */
const written = new WeakSet<Transaction>()

function rescue(fragment: Y.XmlFragment, transaction: Transaction): void {
  if (written.has(transaction)) return
  written.add(transaction)
  try {
    writeSteps(fragment, [transaction])
  } catch {
    // The fault itself is told; nothing of the draft was touched but by whole steps.
  }
}

/** Whether the person's caret is before their eyes: then it stays there when words come in above it. */
function hasCaretInView(view: EditorView): boolean {
  if (!view.hasFocus()) return false
  const { top, bottom } = view.coordsAtPos(view.state.selection.head)
  return bottom >= 0 && top <= view.dom.ownerDocument.documentElement.clientHeight
}
