/** What is copied out of an editor: the words as they are printed, each paragraph with its direction. */
import { markNames, nodeNames, noteLetter } from '@tawafuq/draft/schema'
import { Extension } from '@tiptap/core'
import { DOMSerializer, Fragment, type Node as ProseNode, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { drawingKey } from './drawBrackets.ts'

/** The reference to a footnote is copied as its printed mark, and every paragraph says which way it is read (rule UI88). */
export const CopiedText = Extension.create({
  name: 'copiedText',
  // Before the editor's own reading of the same words.
  priority: 10_000,
  addProseMirrorPlugins() {
    const { editor } = this
    const looks = () => drawingKey.getState(editor.state)?.looks
    return [
      new Plugin({
        props: {
          clipboardSerializer: new PrintedSerializer(editor.schema, () => {
            const { dir, lang } = looks() ?? {}
            return { dir, lang }
          }),
          clipboardTextSerializer: ({ content }) => {
            const printed = withPrintedNotes(content)
            return printed.textBetween(0, printed.size, '\n\n')
          },
        },
      }),
    ]
  },
})

class PrintedSerializer extends DOMSerializer {
  constructor(
    schema: Schema,
    direction: () => { readonly dir: string | undefined; readonly lang: string | undefined },
  ) {
    super(
      {
        ...DOMSerializer.nodesFromSchema(schema),
        [nodeNames.paragraph]: () => ['p', direction(), 0],
      },
      {
        ...DOMSerializer.marksFromSchema(schema),
        [markNames.note]: () => ['sup', { class: 'draft-note' }, 0],
      },
    )
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement) {
    return super.serializeFragment(withPrintedNotes(fragment), options, target)
  }
}

function withPrintedNotes(fragment: Fragment): Fragment {
  const printed: ProseNode[] = []
  fragment.forEach((node) => {
    const note = node.marks.find(({ type }) => type.name === markNames.note)
    if (!node.isText) printed.push(node.copy(withPrintedNotes(node.content)))
    else if (note === undefined) printed.push(node)
    else {
      const words = (node.text ?? '').replaceAll(noteLetter, `(${String(note.attrs['label'])})`)
      printed.push(node.type.schema.text(words, node.marks))
    }
  })
  return Fragment.fromArray(printed)
}
