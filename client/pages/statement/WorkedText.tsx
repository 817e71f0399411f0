import type { Reading } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { ParagraphText } from '../../editor/ParagraphText.tsx'
import { selectedQuote } from '../../editor/queries/selectedQuote.ts'
import { useParagraphName } from '../../features/citation/index.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { SelectionOffer } from './SelectionOffer.tsx'
import { StaticTable } from './StaticTable.tsx'
import { useBracketFaces } from './useBracketFaces.ts'

const opened: readonly SheetParagraph['kind'][] = ['chapeau', 'preambular', 'operative', 'item']

interface WorkedTextProps {
  readonly paragraph: SheetParagraph
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly mayWrite: boolean
  readonly isEditing: boolean
}

/** The words: at rest as text, and as an editor where the reader works. A click puts the caret where it fell. */
export function WorkedText({ paragraph, dir, lang, mayWrite, isEditing }: WorkedTextProps) {
  const { store } = useWorkspace()
  const { id, kind, text, runs, table } = paragraph
  const { hanging } = useParagraphName(id)
  const faces = useBracketFaces(paragraph)
  const selected = useWorkspaceState((state) => state.bracket)
  const spans = useSnapshot((snapshot) => snapshot.readings.get(id)?.spans)
  const host = useRef<HTMLDivElement>(null)
  const reading = useMemo<Reading>(
    () => ({ text, spans: paragraph.draft.open ? (spans ?? []) : [], ...(runs && { runs }) }),
    [text, runs, spans, paragraph.draft.open],
  )
  const hasOpening = opened.includes(kind)

  useEffect(() => {
    if (isEditing && !mayWrite) store.leaveEditor()
  }, [isEditing, mayWrite, store])

  if (table !== undefined)
    return (
      <div ref={host} className="worked">
        <StaticTable table={table} spans={reading.spans} dir={dir} lang={lang} faces={faces} />
        <SelectionOffer host={host} paragraph={paragraph} />
      </div>
    )

  const click = (event: MouseEvent) => {
    if (!mayWrite || isEditing || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('a, button') !== null) return
    // Whoever drags over words wants to name them, not to type.
    if (host.current !== null && selectedQuote(host.current) !== null) return
    store.edit(id, { x: event.clientX, y: event.clientY })
  }
  const Text = kind === 'title' ? 'h2' : 'p'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click in the text puts the caret there; the acts have a button for it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the paragraph around it takes Enter.
    <div ref={host} className={mayWrite && !isEditing ? 'worked may-write' : 'worked'} onClick={click}>
      {isEditing && mayWrite ? (
        <DraftEditor
          paragraph={paragraph}
          dir={dir}
          lang={lang}
          hanging={hanging}
          hasOpening={hasOpening}
          faces={faces}
          fallback={
            <Text className="ptext" dir={dir} lang={lang}>
              {hanging !== null && <span className="item-no">{hanging}</span>}
              <ParagraphText reading={reading} dir={dir} faces={faces} hasOpening={hasOpening} selected={selected} />
            </Text>
          }
        />
      ) : (
        <Text className="ptext" dir={dir} lang={lang}>
          {hanging !== null && <span className="item-no">{hanging}</span>}
          <ParagraphText reading={reading} dir={dir} faces={faces} hasOpening={hasOpening} selected={selected} />
        </Text>
      )}
      <SelectionOffer host={host} paragraph={paragraph} />
    </div>
  )
}
