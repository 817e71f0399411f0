/** The carets of the others: in their delegation's colour, with a flag that names them and withdraws when they rest. */
import { cursorIn } from '@tawafuq/draft/cursorIn'
import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import type { XmlFragment } from 'yjs'
import { caretPlaceAt, positionOfCaret } from '../binding/caretPlaces.ts'
import { isFollowing } from '../binding/draftBinding.ts'

/** How long a flag stays after its caret last moved, in milliseconds. */
const resting = 2_000
/** Carets drawn in one paragraph at most: a hall full of windows is still read. */
const most = 100

export interface CaretFace {
  readonly colour: string
  readonly label: string
}

export interface CaretsOptions {
  awareness: Awareness | null
  fragment: XmlFragment | null
  /** Whom the server stamped on a caret, as a colour and a name. */
  face: (user: unknown) => CaretFace
}

const caretsKey = new PluginKey<DecorationSet>('carets')

/** Each caret is read and drawn by itself: one that cannot be is left out, and the others stand (rule UI82). */
export const Carets = Extension.create<CaretsOptions>({
  name: 'carets',
  priority: 999,
  addOptions: () => ({ awareness: null, fragment: null, face: () => ({ colour: 'd0', label: '' }) }),
  addProseMirrorPlugins() {
    const { awareness, fragment, face } = this.options
    if (awareness === null || fragment === null) return []
    const draw = (doc: ProseNode) => DecorationSet.create(doc, [...drawings(doc, awareness, fragment, face)])
    return [
      new Plugin<DecorationSet>({
        key: caretsKey,
        state: {
          init: (_config, { doc }) => draw(doc),
          apply(transaction, drawn) {
            if (transaction.getMeta(caretsKey) === true || isFollowing(transaction)) return draw(transaction.doc)
            return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn
          },
        },
        props: { decorations: (state) => caretsKey.getState(state) },
        view: (view) => {
          const flags = watchFlags(view)
          let scheduled: ReturnType<typeof setTimeout> | null = null
          let told: { readonly anchor: number; readonly head: number } | null = null

          const moved = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
            const others = [...added, ...updated, ...removed].filter((client) => client !== awareness.clientID)
            if (others.length === 0) return
            flags.show(others)
            // Gathered: presence comes in bursts, and must not come in between of a change that is being taken in.
            scheduled ??= setTimeout(() => {
              scheduled = null
              if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(caretsKey, true))
            })
          }

          function tell(): void {
            const { anchor, head } = view.state.selection
            const [from, to] = view.hasFocus()
              ? [caretPlaceAt(fragment as XmlFragment, anchor), caretPlaceAt(fragment as XmlFragment, head)]
              : [null, null]
            if (from === null || to === null) {
              if (told !== null) awareness?.setLocalStateField('cursor', null)
              told = null
            } else {
              told = { anchor, head }
              awareness?.setLocalStateField('cursor', { anchor: from, head: to })
            }
          }

          awareness.on('change', moved)
          view.dom.addEventListener('focusin', tell)
          view.dom.addEventListener('focusout', tell)
          return {
            update(_view, before) {
              const { doc, selection } = view.state
              if (!selection.eq(before.selection) || !doc.eq(before.doc) || view.hasFocus() !== (told !== null)) tell()
            },
            destroy() {
              awareness.off('change', moved)
              view.dom.removeEventListener('focusin', tell)
              view.dom.removeEventListener('focusout', tell)
              if (scheduled !== null) clearTimeout(scheduled)
              flags.stop()
            },
          }
        },
      }),
    ]
  },
})

function* drawings(
  doc: ProseNode,
  awareness: Awareness,
  fragment: XmlFragment,
  face: CaretsOptions['face'],
): Generator<Decoration> {
  if (fragment.doc === null) return
  const end = doc.content.size - 1
  let left = most
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || state === null || left === 0) continue
    try {
      const found = cursorIn(fragment.doc, state['cursor'])
      const anchor = found && positionOfCaret(fragment, found.anchor)
      const head = found && positionOfCaret(fragment, found.head)
      if (anchor === null || head === null || end < 1) continue
      const { colour, label } = face(state['user'])
      const [from, to] = [Math.min(anchor, head, end), Math.min(Math.max(anchor, head), end)]
      left -= 1
      yield Decoration.widget(Math.min(head, end), () => drawCaret(colour, label, client), {
        key: `${client} ${colour} ${label}`,
        side: 10,
      })
      if (from < to) {
        const look = { class: `others-selection ${colour}` }
        yield Decoration.inline(from, to, look, { inclusiveEnd: true, inclusiveStart: false })
      }
    } catch {
      // What somebody else sent cannot be drawn: their caret is not shown, the text is.
    }
  }
}

function drawCaret(colour: string, label: string, client: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret ${colour}`
  caret.dataset['client'] = String(client)
  caret.setAttribute('aria-hidden', 'true')
  const flag = document.createElement('span')
  flag.textContent = label
  caret.append(flag)
  return caret
}

/** Flags show when their carets move, and withdraw after a while. */
function watchFlags(view: EditorView) {
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  const caretOf = (client: number) => view.dom.querySelector(`.caret[data-client="${client}"]`)
  return {
    show(clients: readonly number[]): void {
      for (const client of clients) {
        clearTimeout(timers.get(client))
        requestAnimationFrame(() => turnFlag(caretOf(client), view.dom))
        timers.set(
          client,
          setTimeout(() => {
            timers.delete(client)
            caretOf(client)?.classList.add('is-resting')
          }, resting),
        )
      }
    },
    stop(): void {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** A flag hangs toward the end of the line, and turns to the other side where it would leave the text. */
function turnFlag(caret: Element | null, text: HTMLElement): void {
  const flag = caret?.firstElementChild
  if (caret == null || flag == null) return
  caret.classList.remove('is-resting', 'is-turned')
  const [inner, outer] = [flag.getBoundingClientRect(), text.getBoundingClientRect()]
  caret.classList.toggle('is-turned', inner.left < outer.left - 1 || inner.right > outer.right + 1)
}
