/** `[` among letters that an input method composes: while it does they are its own, and when it is done a bracket is offered. */
import { markNames } from '@tawafuq/draft/schema'
import { Extension } from '@tiptap/core'
import type { Fragment, Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export interface ComposedBracketOptions {
  /** Whether `[` is anything but a letter here. */
  isOffered: () => boolean
  /** A bracket is offered at these places of the document; the letter has been taken out of it. */
  onBracket: (doc: ProseNode, from: number, to: number) => void
}

/** What has been composed so far, and the words that were selected when it began and made way for it. */
interface Composed {
  readonly from: number
  readonly to: number
  readonly replaced: Fragment | null
}

const composedKey = new PluginKey<Composed | null>('composedBracket')
/** Until the view has taken in what a composition left in the page, in milliseconds; it gives itself 20. */
const takenIn = 30

/**
 * Taking a letter out of a composition ends it, and the input method may then write all of it once more. So the letter comes
 * in with the others, is taken out when they are done, and words that it alone has replaced stand again (rule UI86).
 */
export const ComposedBracket = Extension.create<ComposedBracketOptions>({
  name: 'composedBracket',
  addOptions: () => ({ isOffered: () => false, onBracket: () => undefined }),
  addProseMirrorPlugins() {
    const { isOffered, onBracket } = this.options
    const look = (view: EditorView): void => {
      if (view.isDestroyed || view.composing) return
      const composed = composedKey.getState(view.state)
      if (composed == null) return
      const { tr } = view.state
      const found = isOffered() ? bracketAmong(tr.doc, composed) : null
      view.dispatch((found === null ? tr : withoutBracket(tr, composed, found)).setMeta(composedKey, 'over'))
      if (found !== null) onBracket(view.state.doc, view.state.selection.from, view.state.selection.to)
    }
    return [
      new Plugin<Composed | null>({
        key: composedKey,
        state: {
          init: () => null,
          apply: (transaction, composed, before) =>
            transaction.getMeta(composedKey) === 'over' ? null : goneOn(transaction, composed, before.selection),
        },
        props: {
          handleDOMEvents: {
            compositionend: (view) => {
              setTimeout(() => look(view), takenIn)
              return false
            },
          },
        },
      }),
    ]
  },
})

function goneOn(
  transaction: Transaction,
  composed: Composed | null,
  selected: { readonly from: number; readonly to: number; readonly empty: boolean },
): Composed | null {
  const { mapping, docChanged, before } = transaction
  const isComposing = docChanged && transaction.getMeta('composition') !== undefined
  if (!isComposing)
    return composed && { ...composed, from: mapping.map(composed.from, 1), to: mapping.map(composed.to, -1) }
  const begun = composed ?? {
    from: selected.from,
    to: selected.to,
    replaced: selected.empty ? null : before.slice(selected.from, selected.to).content,
  }
  let [from, to] = [mapping.map(begun.from, -1), mapping.map(begun.to, 1)]
  mapping.maps.forEach((map, nth) => {
    map.forEach((_oldStart, _oldEnd, start, end) => {
      const rest = mapping.slice(nth + 1)
      from = Math.min(from, rest.map(start, -1))
      to = Math.max(to, rest.map(end, 1))
    })
  })
  return { from, to, replaced: begun.replaced }
}

/** The last `[` in a range that is no bracket's glyph. */
function bracketAmong(doc: ProseNode, { from, to }: Composed): number | null {
  let found: number | null = null
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
    if (!node.isText || node.marks.some(({ type }) => type.name === markNames.glyph)) return
    const within = (node.text ?? '').slice(0, to - position).lastIndexOf('[')
    if (within >= 0 && position + within >= from) found = position + within
  })
  return found
}

function withoutBracket(tr: Transaction, { from, to, replaced }: Composed, at: number): Transaction {
  const isAlone = to - from === 1
  tr.delete(at, at + 1)
  if (isAlone && replaced !== null) tr.replaceWith(at, at, lettersOf(replaced))
  const end = isAlone && replaced !== null ? at + replaced.textBetween(0, replaced.size).length : at
  return tr.setSelection(TextSelection.create(tr.doc, at, end))
}

/** The letters themselves, out of the paragraph that a slice holds them in. */
function lettersOf(content: Fragment): readonly ProseNode[] {
  const letters: ProseNode[] = []
  content.descendants((node) => {
    if (node.isText) letters.push(node)
  })
  return letters
}
