/** The carets of the others: in their delegation's colour, with a flag that names them and withdraws when they rest. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

/** How long a flag stays after its caret last moved, in milliseconds. */
const resting = 2_000

export interface CaretFace {
  readonly colour: string
  readonly label: string
}

export interface CaretsOptions {
  awareness: Awareness | null
  /** Whom the server stamped on a caret, as a colour and a name. */
  face: (user: unknown) => CaretFace
}

export const Carets = Extension.create<CaretsOptions>({
  name: 'carets',
  priority: 999,
  addOptions: () => ({ awareness: null, face: () => ({ colour: 'd0', label: '' }) }),
  addProseMirrorPlugins() {
    const { awareness, face } = this.options
    if (awareness === null) return []
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: unknown, clientId: number) => drawCaret(face(user), clientId),
        selectionBuilder: (user: unknown) => ({ class: `others-selection ${face(user).colour}` }),
      }),
      new Plugin({
        view: (view) => {
          const timers = new Map<number, ReturnType<typeof setTimeout>>()
          const caretOf = (client: number) => view.dom.querySelector(`.caret[data-client="${client}"]`)
          const moved = ({ added, updated }: { readonly added: number[]; readonly updated: number[] }): void => {
            for (const client of [...added, ...updated]) {
              clearTimeout(timers.get(client))
              requestAnimationFrame(() => turnFlag(caretOf(client), view.dom))
              timers.set(
                client,
                setTimeout(() => caretOf(client)?.classList.add('is-resting'), resting),
              )
            }
          }
          awareness.on('change', moved)
          return {
            destroy() {
              awareness.off('change', moved)
              for (const timer of timers.values()) clearTimeout(timer)
            },
          }
        },
      }),
    ]
  },
})

function drawCaret({ colour, label }: CaretFace, clientId: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret ${colour}`
  caret.dataset['client'] = String(clientId)
  caret.setAttribute('aria-hidden', 'true')
  const flag = document.createElement('span')
  flag.textContent = label
  caret.append(flag)
  return caret
}

/** A flag hangs toward the end of the line, and turns to the other side where it would leave the text. */
function turnFlag(caret: Element | null, text: HTMLElement): void {
  const flag = caret?.firstElementChild
  if (caret == null || flag == null) return
  caret.classList.remove('is-resting', 'is-turned')
  const [inner, outer] = [flag.getBoundingClientRect(), text.getBoundingClientRect()]
  caret.classList.toggle('is-turned', inner.left < outer.left - 1 || inner.right > outer.right + 1)
}
