/** The editor of one paragraph's draft, mounted where a person works and nowhere else. */

import type { BracketId } from '@tawafuq/domain/ids'
import type { Quote } from '@tawafuq/domain/statement'
import { ownEdit } from '@tawafuq/draft/ownEdit'
import { ownSteps } from '@tawafuq/draft/ownSteps'
import { fragmentName } from '@tawafuq/draft/schema'
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import type { BracketFaces } from './bracketFace.ts'
import { type CaretFace, Carets } from './extensions/carets.ts'
import { draftMarks } from './extensions/draftMarks.ts'
import { draftNodes } from './extensions/draftNodes.ts'
import { DrawBrackets, drawingKey } from './extensions/drawBrackets.ts'
import { OneParagraph } from './extensions/oneParagraph.ts'
import type { PasteNews } from './extensions/pastedContent.ts'
import { slowAwareness } from './extensions/slowAwareness.ts'
import { quoteAt } from './queries/quoteAt.ts'

export interface ParagraphEditorProps {
  readonly document: Doc
  readonly awareness: Awareness
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly label: string
  readonly hangingLabel: string | null
  readonly hasOpening: boolean
  readonly faces: BracketFaces
  readonly selected: BracketId | null
  readonly caretFace: (user: unknown) => CaretFace
  /** Where the person clicked, so that the caret stands there; null to stand at the end. */
  readonly point: { readonly x: number; readonly y: number } | null
  readonly onLeave: () => void
  /** Something was pasted: what of it did not come in, or null where all of it did. */
  readonly onPasted: (news: PasteNews) => void
  /** `[` was typed over these words, or in this word. Call `insertPlain` to have the letter after all. */
  readonly onBracket: (quote: Quote | null, insertPlain: () => void) => void
}

/**
 * Mount one per room (`key` on the room's name): it binds to the document for good. Direction is data and set on the
 * element alone, never in the document.
 */
export function ParagraphEditor(props: ParagraphEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const editor = useRef<Editor | null>(null)
  latest.current = props
  const { document, awareness, dir, lang, label, hangingLabel, hasOpening } = props

  useEffect(() => {
    if (host.current === null) return
    const slow = slowAwareness(awareness)
    const made = new Editor({
      element: host.current,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      extensions: [
        ...draftNodes,
        ...draftMarks,
        Collaboration.configure({
          fragment: document.getXmlFragment(fragmentName),
          yUndoOptions: { trackedOrigins: [ownEdit] },
        }),
        Carets.configure({ awareness: slow.awareness, face: (user) => latest.current.caretFace(user) }),
        DrawBrackets.configure({
          dir,
          hasOpening,
          label: hangingLabel,
          faces: latest.current.faces,
          selected: latest.current.selected,
        }),
        OneParagraph.configure({
          onLeave: () => latest.current.onLeave(),
          onPasted: (news) => latest.current.onPasted(news),
          onBracket: (doc, from, to) => {
            latest.current.onBracket(quoteAt(doc, from, to), () => {
              made.chain().focus().insertContent({ type: 'text', text: '[' }).run()
            })
            return true
          },
        }),
      ],
      editorProps: {
        attributes: {
          class: 'ptext',
          dir,
          lang,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          spellcheck: 'false',
        },
      },
    })
    editor.current = made
    ownSteps.set(document, { undo: () => made.commands.undo(), redo: () => made.commands.redo() })
    const { point } = latest.current
    const place = point === null ? undefined : made.view.posAtCoords({ left: point.x, top: point.y })?.pos
    made.commands.focus(place ?? 'end', { scrollIntoView: false })
    return () => {
      slow.stop()
      editor.current = null
      ownSteps.delete(document)
      made.destroy()
    }
  }, [document, awareness, dir, lang, label, hangingLabel, hasOpening])

  const { faces, selected } = props
  useEffect(() => {
    const made = editor.current
    if (made === null || made.isDestroyed) return
    made.view.dispatch(made.state.tr.setMeta(drawingKey, { faces, selected }))
  }, [faces, selected])

  return <div ref={host} className="editor-host" />
}
