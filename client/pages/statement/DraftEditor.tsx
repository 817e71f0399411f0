import type { Quote } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import type { BracketFaces } from '../../editor/bracketFace.ts'
import type { PasteReport } from '../../editor/extensions/pastedContent.ts'
import { ParagraphEditor } from '../../editor/ParagraphEditor.tsx'
import { useParagraphName } from '../../features/citation/index.ts'
import { ClauseVerbButton } from '../../features/clause-verb/index.ts'
import { WritingWith } from '../../features/presence/index.ts'
import { useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { PasteNote } from './PasteNote.tsx'
import { useCaretFace } from './useCaretFace.ts'
import { useRoom } from './useRoom.ts'

interface DraftEditorProps {
  readonly paragraph: SheetParagraph
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly hanging: string | null
  readonly hasOpening: boolean
  readonly faces: BracketFaces
  /** What stands there until the room is open. */
  readonly fallback: ReactNode
}

/** The editor of a paragraph with its room, and under it with whom one writes and whether it is safe. */
export function DraftEditor({ paragraph, dir, lang, hanging, hasOpening, faces, fallback }: DraftEditorProps) {
  const { t } = useTranslation('statement')
  const { store } = useWorkspace()
  const { id } = paragraph
  const { spoken } = useParagraphName(id)
  const room = useRoom(id, true)
  const selected = useWorkspaceState((state) => state.bracket)
  const point = useWorkspaceState((state) => state.editing?.point ?? null)
  const caretFace = useCaretFace()
  const [noticeList, setReport] = useState<PasteReport>(null)
  const leave = useCallback(() => {
    store.leaveEditor()
    document.getElementById(id)?.focus({ preventScroll: true })
  }, [store, id])
  const offerBracket = useCallback(
    (quote: Quote | null, insertPlain: () => void) => store.open(id, { kind: 'bracket', quote, insertPlain }),
    [store, id],
  )
  // An editor bound before the text has come would show an empty paragraph, and what is typed there would stand alone.
  if (room === undefined || room.reading() === null) return fallback
  return (
    <>
      <ParagraphEditor
        key={room.serial}
        document={room.document}
        awareness={room.awareness}
        dir={dir}
        lang={lang}
        label={t('editorLabel', { name: spoken })}
        hangingLabel={hanging}
        hasOpening={hasOpening}
        faces={faces}
        selected={selected}
        caretFace={caretFace}
        point={point}
        onLeave={leave}
        onPasted={setReport}
        onBracket={offerBracket}
      />
      <PasteNote noticeList={noticeList} onRead={() => setReport(null)} />
      <PartBoundary>
        <WritingWith room={room} id={id} onLeave={leave} />
        <ClauseVerbButton paragraph={paragraph} />
      </PartBoundary>
    </>
  )
}
