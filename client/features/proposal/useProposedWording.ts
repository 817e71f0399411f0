import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ProposalAct } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useDraftValue } from '../form/index.ts'

/**
 * What is proposed for a paragraph while it is being worded: replacing it, a paragraph after it, or striking it. The words
 * outlive the form, under `keptAs` and the paragraph, until they are dropped.
 */
export function useProposedWording(
  { id, text, draft }: Pick<SheetParagraph, 'text' | 'draft'> & { readonly id: ParagraphId },
  keptAs: string,
) {
  const acts: readonly ProposalAct[] = draft.open ? ['replace', 'insert-after', 'strike'] : ['insert-after']
  const [act, setAct] = useState<ProposalAct>(draft.open ? 'replace' : 'insert-after')
  const [wording, writeWording, dropWording] = useDraftValue(`${keptAs}/${id}`, text)
  const [added, writeAdded, dropAdded] = useDraftValue(`${keptAs}-after/${id}`)
  const words = act === 'replace' ? wording : act === 'insert-after' ? added : ''
  return {
    acts,
    act,
    setAct,
    words,
    write: act === 'replace' ? writeWording : writeAdded,
    /** Nothing is written where something must be. */
    isEmpty: act !== 'strike' && words.trim() === '',
    /** The words are those of the paragraph. */
    isSame: act === 'replace' && words.trim() === text,
    /** What the act carries of it. */
    carried: { act, ...(act !== 'strike' && { text: words.trim() }) },
    drop() {
      if (act === 'replace') dropWording()
      if (act === 'insert-after') dropAdded()
    },
  } as const
}

export type ProposedWording = ReturnType<typeof useProposedWording>
