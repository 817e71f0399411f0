import { textBounds } from '@tawafuq/arabic/textBounds'
import { Extension } from '@tiptap/core'
import { type Node as ProseNode, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { type PasteReport, pastedContent } from './pastedContent.ts'

export interface OneParagraphOptions {
  /** Esc was pressed: the person goes back to reading. */
  onLeave: () => void
  /** Whether `[` is anything but a letter here. */
  isBracketOffered: () => boolean
  /** `[` was typed and is not written: a bracket is offered instead of a bare letter. */
  onBracket: (doc: ProseNode, from: number, to: number) => void
  /** Something was pasted, and this is what there is to tell of it. */
  onPasted: (report: PasteReport) => void
}

/** The keys that move the caret and write nothing. */
const movingKeys = /^(?:Arrow|Home|End|Page)/

/** Keeps a draft one paragraph: Enter does not split it, whatever is pasted comes in as its own words, and nothing is dropped in. */
export const OneParagraph = Extension.create<OneParagraphOptions>({
  name: 'oneParagraph',
  priority: 1_000,
  addOptions: () => ({
    onLeave: () => undefined,
    isBracketOffered: () => false,
    onBracket: () => undefined,
    onPasted: () => undefined,
  }),
  addKeyboardShortcuts() {
    const nothing = () => true
    return {
      Enter: nothing,
      'Shift-Enter': nothing,
      'Mod-Enter': nothing,
      Escape: () => {
        this.options.onLeave()
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const { isBracketOffered, onBracket, onPasted } = this.options
    return [
      new Plugin({
        props: {
          handleKeyDown(view, { key }) {
            const { input, domObserver } = view as {
              readonly input?: { lastFocus: number }
              readonly domObserver?: { flush(): void }
            }
            const readCaret = (): void => {
              if (!view.isDestroyed && !view.composing) domObserver?.flush()
            }
            // The browser tells of a caret that moved with its next frame. A key that comes before that, another's letter or
            // the end of a focus would act where the caret was, and set it back: so it is read as soon as the key that moved
            // it has done its work, and at the latest before the next key.
            readCaret()
            if (movingKeys.test(key)) setTimeout(readCaret)
            // A caret that goes to the beginning in the first moments of a focus is held for one that the browser has lost,
            // and set back. Where a key was pressed it is the person's.
            if (input !== undefined) input.lastFocus = 0
            return false
          },
          handleDOMEvents: {
            // A browser that gives the focus without a pointer sets the caret before the first letter, and tells of it late:
            // by then it is held for a caret that the person has moved. What was selected is drawn again at once, so that
            // there is nothing to tell.
            focus(view) {
              const { input } = view as { readonly input?: { readonly mouseDown: unknown } }
              if (!input?.mouseDown) view.focus()
              return false
            },
          },
          // What is pasted is read below; the view's own reading of it would only cost time.
          transformPastedHTML: () => '',
          handlePaste(view, event) {
            const pasted = (type: string) => event.clipboardData?.getData(type) ?? ''
            const { tr, schema, doc, selection } = view.state
            const room = textBounds.paragraph - doc.textContent.length + (selection.to - selection.from)
            const { content, report } = pastedContent(pasted('text/html'), pasted('text/plain'), schema, room)
            onPasted(report)
            if (content.size > 0) view.dispatch(tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView())
            return true
          },
          handleDrop: () => true,
          // The document is asked, not the page: some keyboards have put the letter on the page already.
          handleTextInput(view, from, to, text) {
            if (!text.endsWith('[') || !isBracketOffered()) return false
            // What an input method composes stays in its hands until it is done (composedBracket).
            if (view.composing) return false
            const rest = text.slice(0, -1)
            if (rest !== '') view.dispatch(view.state.tr.insertText(rest, from, to))
            const [start, end] = rest === '' ? [from, to] : [from + rest.length, from + rest.length]
            onBracket(view.state.doc, start, end)
            return true
          },
        },
      }),
    ]
  },
})
