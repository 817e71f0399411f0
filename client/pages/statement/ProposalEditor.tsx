import type { Proposal } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasteReport } from '../../editor/extensions/pastedContent.ts'
import { ParagraphEditor } from '../../editor/ParagraphEditor.tsx'
import { useProposalRoom } from '../../statement/useProposalRoom.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { PasteNote } from './PasteNote.tsx'
import { useCaretFace } from './useCaretFace.ts'

interface ProposalEditorProps {
  readonly proposal: Proposal
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
}

const noFaces = new Map()

/** A delegation wording its own proposal together, in the proposal's private room. */
export function ProposalEditor({ proposal, dir, lang }: ProposalEditorProps) {
  const { t } = useTranslation('proposal')
  const { store } = useWorkspace()
  const { room, reading } = useProposalRoom(proposal.id)
  const caretFace = useCaretFace()
  const [noticeList, setReport] = useState<PasteReport>(null)
  if (room === null || reading === null) return <p className="proposal-note faint">{t('opening')}</p>
  return (
    <blockquote className="proposal-editor">
      <ParagraphEditor
        key={room.serial}
        document={room.document}
        awareness={room.awareness}
        dir={dir}
        lang={lang}
        label={t('text')}
        hangingLabel={null}
        hasOpening={false}
        faces={noFaces}
        selected={null}
        caretFace={caretFace}
        point={null}
        onLeave={store.closeForm}
        onPasted={setReport}
        onBracket={null}
      />
      <PasteNote noticeList={noticeList} onRead={() => setReport(null)} />
    </blockquote>
  )
}
