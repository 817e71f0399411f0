import type { Proposal } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasteNews } from '../../editor/extensions/pastedContent.ts'
import { ParagraphEditor } from '../../editor/ParagraphEditor.tsx'
import { useDesk } from '../../statement/useDesk.ts'
import { useProposalRoom } from '../../statement/useProposalRoom.ts'
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
  const { store } = useDesk()
  const { room, reading } = useProposalRoom(proposal.id)
  const caretFace = useCaretFace()
  const [news, setNews] = useState<PasteNews>(null)
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
        onPasted={setNews}
        onBracket={null}
      />
      <PasteNote news={news} onRead={() => setNews(null)} />
    </blockquote>
  )
}
