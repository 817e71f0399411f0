import { textBounds } from '@tawafuq/arabic/textBounds'
import { Extension } from '@tiptap/core'
import { type Node as ProseNode, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { type PasteNews, pastedContent } from './pastedContent.ts'

export interface OneParagraphOptions {
  /** Esc was pressed: the person goes back to reading. */
  onLeave: () => void
  /** `[` was typed: a bracket is offered instead of a bare letter. False where the letter is to be typed after all. */
  onBracket: (doc: ProseNode, from: number, to: number) => boolean
  /** Something was pasted, and this is what there is to tell of it. */
  onPasted: (news: PasteNews) => void
}

/** Keeps a draft one paragraph: Enter does not split it, whatever is pasted comes in as its own words, and nothing is dropped in. */
export const OneParagraph = Extension.create<OneParagraphOptions>({
  name: 'oneParagraph',
  priority: 1_000,
  addOptions: () => ({ onLeave: () => undefined, onBracket: () => false, onPasted: () => undefined }),
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
    const { onBracket, onPasted } = this.options
    return [
      new Plugin({
        props: {
          // What is pasted is read below; the view's own reading of it would only cost time.
          transformPastedHTML: () => '',
          handlePaste(view, event) {
            const pasted = (type: string) => event.clipboardData?.getData(type) ?? ''
            const { tr, schema, doc, selection } = view.state
            const room = textBounds.paragraph - doc.textContent.length + (selection.to - selection.from)
            const { content, news } = pastedContent(pasted('text/html'), pasted('text/plain'), schema, room)
            onPasted(news)
            if (content.size > 0) view.dispatch(tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView())
            return true
          },
          handleDrop: () => true,
          // The document is asked, not the page: some keyboards have put the letter on the page already.
          handleTextInput: ({ state }, from, to, text) => text === '[' && onBracket(state.doc, from, to),
        },
      }),
    ]
  },
})
