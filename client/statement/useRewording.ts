import { may, mayEver, mayType } from '@tawafuq/domain/acts/policy'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useCallback, useState } from 'react'
import type { Problem } from '../api/request.ts'
import { editDraft, editProposal } from './session/editDraft.ts'
import { placeOfEdit, type WordEdit } from './session/placeOfEdit.ts'
import { useWorkspace } from './useWorkspace.ts'

/** How the reader can change words of a paragraph now: by typing, by a proposal of their delegation, or not at all. */
export type RewordingWay = 'edit' | 'propose' | null

/** `moved`: the words are not there any more. `refused`: the server or the door said no. */
export type Reworded = 'edited' | 'proposed' | 'moved' | 'refused'

export interface Rewording {
  readonly wayAt: (paragraph: SheetParagraph) => RewordingWay
  /** `isBack`: the edit takes back the one before it. */
  readonly reword: (paragraph: SheetParagraph, edit: WordEdit, isBack?: boolean) => Promise<Reworded>
  readonly problem: Problem | null
}

/**
 * Changes a few words where the reader may type, else drafts the changed wording as a proposal of their delegation,
 * which they look at and table themselves. A draft that the delegation already has there takes the change. The cells of a
 * table, which nobody types in by hand, are changed so too.
 */
export function useRewording(): Rewording {
  const { session, actor } = useWorkspace()
  const [problem, setProblem] = useState<Problem | null>(null)
  const wayAt = useCallback(
    ({ id, draft }: SheetParagraph): RewordingWay => {
      const { statement, rooms, proceedings } = session.snapshot()
      if (statement === null || !draft.open) return null
      if (mayType(actor.role, statement.stage, proceedings.rules) && rooms.get(id)?.mayType !== false) return 'edit'
      return mayEver(actor.role, 'draftProposal') && may(actor.role, 'draftProposal', statement.stage)
        ? 'propose'
        : null
    },
    [session, actor],
  )
  const reword = useCallback(
    async (paragraph: SheetParagraph, edit: WordEdit, isBack = false): Promise<Reworded> => {
      setProblem(null)
      const way = wayAt(paragraph)
      if (way === null) return 'refused'
      if (way === 'edit') return told(await editDraft(session, paragraph.id, edit, isBack), 'edited')
      const own = session
        .snapshot()
        .statement?.proposals.find(
          ({ paragraphId, delegationId, state, act }) =>
            paragraphId === paragraph.id &&
            delegationId === actor.delegationId &&
            state === 'draft' &&
            act === 'replace',
        )
      if (own !== undefined) return told(await editProposal(session, own.id, edit), 'proposed')
      const text = placeOfEdit(paragraph.text, edit)
      if (text === null) return 'moved'
      const answer = await session.send({ type: 'draftProposal', paragraphId: paragraph.id, act: 'replace', text })
      if (answer.ok) return 'proposed'
      setProblem(answer.problem)
      return 'refused'
    },
    [session, actor, wayAt],
  )
  return { wayAt, reword, problem }
}

function told(outcome: 'done' | 'moved' | 'shut', done: Reworded): Reworded {
  return outcome === 'done' ? done : outcome === 'moved' ? 'moved' : 'refused'
}
