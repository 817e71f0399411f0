import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { keepText } from '../form/index.ts'

/**
 * Makes words into the reader's proposal to a paragraph, in the form where they can still be changed: in its place where
 * its draft is open, after it where it is closed. Null where the reader may not propose now.
 */
export function useNavigateToProposal(id: ParagraphId, text: string): (() => void) | null {
  const { store } = useWorkspace()
  const dryRun = useDryRun(id)
  const mayPropose = useRight('draftProposal')
  const isOpen = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find((paragraph) => paragraph.id === id)?.draft.open === true,
  )
  const act = isOpen ? 'replace' : 'insert-after'
  if (!mayPropose || dryRun({ type: 'draftProposal', paragraphId: id, act }, id) !== null) return null
  return () => {
    keepText(isOpen ? `proposal/${id}` : `proposal-after/${id}`, text)
    store.open(id, { kind: 'propose' })
  }
}
