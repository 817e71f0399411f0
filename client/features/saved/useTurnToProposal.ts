import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { useForecast, useRight } from '../../statement/useForecast.ts'
import { keepText } from '../form/index.ts'

/**
 * Makes words into the reader's proposal to a paragraph, in the form where they can still be changed: in its place where
 * its draft is open, after it where it is closed. Null where the reader may not propose now.
 */
export function useTurnToProposal(id: ParagraphId, text: string): (() => void) | null {
  const { store } = useDesk()
  const forecast = useForecast(id)
  const mayPropose = useRight('draftProposal')
  const isOpen = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find((paragraph) => paragraph.id === id)?.draft.open === true,
  )
  const act = isOpen ? 'replace' : 'insert-after'
  if (!mayPropose || forecast({ type: 'draftProposal', paragraphId: id, act }, id) !== null) return null
  return () => {
    keepText(isOpen ? `proposal/${id}` : `proposal-after/${id}`, text)
    store.open(id, { kind: 'propose' })
  }
}
