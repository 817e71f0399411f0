/** The editor of one paragraph's draft, mounted where a person works and nowhere else. */

import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { Quote } from '@tawafuq/domain/acts/statement'
import { ownSteps } from '@tawafuq/draft/ownSteps'
import { fragmentName } from '@tawafuq/draft/schema'
import { Editor, getSchema } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc, RelativePosition, XmlFragment } from 'yjs'
import { caretPlaceAt, positionAt } from './binding/caretPlaces.ts'
import { DraftBinding } from './binding/draftBinding.ts'
import { type DraftSteps, draftSteps } from './binding/draftSteps.ts'
import { DraftUndo } from './binding/draftUndo.ts'
import { shownDraft } from './binding/shownDraft.ts'
import type { BracketFaces } from './bracketFace.ts'
import { type CaretFace, Carets } from './extensions/carets.ts'
import { ComposedBracket } from './extensions/composedBracket.ts'
import { CopiedText } from './extensions/copiedText.ts'
import { draftMarks } from './extensions/draftMarks.ts'
import { draftNodes } from './extensions/draftNodes.ts'
import { DrawBrackets, drawingKey, type TextLooks } from './extensions/drawBrackets.ts'
import { FitText } from './extensions/fitText.ts'
import { OneParagraph } from './extensions/oneParagraph.ts'
import type { PasteReport } from './extensions/pastedContent.ts'
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
  /** Something was pasted or typed: what of it did not come in, or null where all of it did. */
  readonly onPasted: (report: PasteReport) => void
  /**
   * `[` was typed over these words, or in this word, and is not written. `insertPlain` writes it after all: at the caret,
   * before the words that were selected, which stay. Null where `[` is a letter like any other.
   */
  readonly onBracket: ((quote: Quote | null, insertPlain: () => void) => void) | null
}

/** Faults within so many milliseconds after which an editor is not made anew once more. */
const mostFaults = 3
const faultsWithin = 10_000

const schema = getSchema([...draftNodes, ...draftMarks])

/**
 * Mount one per room (`key` on the room's name): it binds to the document for good. Direction is data and set on the
 * element alone, never in the document. After a fault the editor is made anew from the document, where the words are; where
 * that does not help it throws, and the boundary around it says so (rule UI80).
 */
export function ParagraphEditor(props: ParagraphEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const editor = useRef<Editor | null>(null)
  latest.current = props
  const steps = useRef<DraftSteps | null>(null)
  const { document, awareness, dir, lang, label, hangingLabel, hasOpening, faces, selected } = props
  const { round, caret, onFault } = useRecovery()

  useEffect(() => {
    const made = draftSteps(document.getXmlFragment(fragmentName))
    steps.current = made
    ownSteps.set(document, made)
    return () => {
      steps.current = null
      ownSteps.delete(document)
      made.end()
    }
  }, [document])

  useEffect(() => {
    const own = steps.current
    if (host.current === null || own === null) return
    const fragment = document.getXmlFragment(fragmentName)
    const slow = slowAwareness(awareness)
    const isBracketOffered = () => latest.current.onBracket !== null
    const offerBracket = (doc: ProseNode, from: number, to: number): void => {
      const place = caretPlaceAt(fragment, from)
      latest.current.onBracket?.(quoteAt(doc, from, to), () => typeBracket(editor.current, fragment, place))
    }
    const made = new Editor({
      element: host.current,
      content: shownDraft(fragment, schema)?.toJSON() ?? null,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      extensions: [
        ...draftNodes,
        ...draftMarks,
        DraftBinding.configure({ fragment, undoing: own.origin, onFault, onTyping: own.note }),
        DraftUndo.configure({ steps: own }),
        Carets.configure({ awareness: slow.awareness, fragment, face: (user) => latest.current.caretFace(user) }),
        DrawBrackets.configure(looksOf(latest.current)),
        CopiedText,
        FitText.configure({ onUnfit: (why) => latest.current.onPasted(why) }),
        OneParagraph.configure({
          onLeave: () => latest.current.onLeave(),
          onPasted: (report) => latest.current.onPasted(report),
          isBracketOffered,
          onBracket: offerBracket,
        }),
        ComposedBracket.configure({ isOffered: isBracketOffered, onBracket: offerBracket }),
      ],
      editorProps: {
        attributes: {
          class: 'ptext',
          role: 'textbox',
          'aria-multiline': 'true',
          spellcheck: 'false',
        },
      },
    })
    editor.current = made
    const { point } = latest.current
    const place = point === null ? undefined : made.view.posAtCoords({ left: point.x, top: point.y })?.pos
    if (round === 0) takeFocus(made, place ?? made.state.doc.content.size)
    else if (caret.current !== null) takeFocus(made, caret.current)
    return () => {
      caret.current = made.isFocused ? made.state.selection.head : null
      slow.stop()
      editor.current = null
      end(made)
    }
  }, [document, awareness, round, onFault, caret])

  // Drawn anew in the editor that stands: its undoing, its caret and a composition go on (rule UI87).
  const looks = useMemo(
    () => looksOf({ dir, lang, label, hangingLabel, hasOpening, faces, selected }),
    [dir, lang, label, hangingLabel, hasOpening, faces, selected],
  )
  useEffect(() => {
    const made = editor.current
    if (made === null || made.isDestroyed) return
    made.view.dispatch(made.state.tr.setMeta(drawingKey, looks))
  }, [looks])

  return <div ref={host} className="editor-host" />
}

type Looked = Pick<
  ParagraphEditorProps,
  'dir' | 'lang' | 'label' | 'hangingLabel' | 'hasOpening' | 'faces' | 'selected'
>

function looksOf({ dir, lang, label, hangingLabel, hasOpening, faces, selected }: Looked): TextLooks {
  return { dir, lang, name: label, label: hangingLabel, hasOpening, faces, selected }
}

/** At once: a key that is pressed before the next frame goes to the caret, too. */
function takeFocus({ state, view }: Editor, position: number): void {
  const at = state.doc.resolve(Math.min(position, state.doc.content.size))
  view.dispatch(state.tr.setSelection(TextSelection.near(at, -1)))
  // A view that comes into focus draws its caret once more 20 ms later, over a key that was pressed meanwhile. This one
  // stands where it belongs, and is told that it has the focus already.
  Object.assign(view, { focused: true })
  view.dom.classList.add('ProseMirror-focused')
  view.focus()
}

/** Writes `[` as a letter at a named place, in whatever editor the draft has by now. */
function typeBracket(made: Editor | null, fragment: XmlFragment, place: RelativePosition | null): void {
  if (made === null || made.isDestroyed) return
  const { state, view } = made
  const at = positionAt(fragment, place) ?? state.selection.from
  const typed = state.tr.insertText('[', at)
  view.dispatch(typed.setSelection(TextSelection.create(typed.doc, at + 1)).scrollIntoView())
  view.focus()
}

/** How an editor is made anew after a fault: a number that counts up, and where its caret was. */
function useRecovery() {
  const [round, setRound] = useState(0)
  const [stopped, setStopped] = useState<{ readonly fault: unknown } | null>(null)
  const times = useRef<readonly number[]>([])
  const caret = useRef<number | null>(null)
  const onFault = useCallback((fault: unknown) => {
    reportError(fault)
    const now = performance.now()
    times.current = [...times.current.filter((time) => now - time < faultsWithin), now]
    if (times.current.length > mostFaults) setStopped({ fault })
    else setRound((before) => before + 1)
  }, [])
  if (stopped !== null) throw stopped.fault
  return { round, caret, onFault }
}

/** Ends an editor. One that is broken may break again on the way, and must not take the page along. */
function end(made: Editor): void {
  const { parentElement } = made.view.dom
  try {
    made.destroy()
  } catch (fault) {
    reportError(fault)
    parentElement?.replaceChildren()
  }
}
