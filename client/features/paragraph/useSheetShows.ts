import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { ownParagraphs } from '@tawafuq/domain/views/concernsOf'
import { secondPass } from '@tawafuq/domain/views/secondPass'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useMemo } from 'react'
import { useParagraphs, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { usePassedOver } from '../floor/index.ts'

export const sheetShows = ['all', 'open', 'ours', 'second'] as const
/** `ours`: where the reader's delegation has a stake; `second`: passed with a light, or with something against it (rules FL2, FL4). */
export type SheetShows = (typeof sheetShows)[number]

/** The paragraphs that a choice leaves in view (rule UI31). */
export function paragraphsShown(
  shows: SheetShows,
  paragraphs: readonly Pick<SheetParagraph, 'id' | 'state'>[],
  statement: Statement | null,
  own: ReadonlySet<ParagraphId>,
  passed: ReadonlySet<ParagraphId> = new Set(),
): ReadonlySet<ParagraphId> {
  const ids = new Set(paragraphs.map(({ id }) => id))
  if (statement === null) return ids
  switch (shows) {
    case 'all':
      return ids
    case 'open':
      return new Set(
        paragraphs.filter(({ state }) => !['agreed', 'adopted', 'struck'].includes(state)).map(({ id }) => id),
      )
    case 'ours':
      return new Set([...own].filter((id) => ids.has(id)))
    case 'second':
      return new Set([...passed, ...secondPass(statement).map(({ paragraphId }) => paragraphId)])
    default:
      return shows satisfies never
  }
}

/** What is shown under a choice, and the choices that this reader has. */
export function useSheetShows(shows: SheetShows) {
  const { actor } = useWorkspace()
  const { delegationId } = actor
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const ids = useParagraphs(({ id }) => id)
  const states = useParagraphs(({ state }) => state)
  const passed = usePassedOver()
  return useMemo(() => {
    const paragraphs = ids.map((id, at) => ({ id, state: states[at] ?? 'open' }))
    const own =
      statement === null || delegationId === null ? new Set<ParagraphId>() : ownParagraphs(statement, delegationId)
    const second = statement === null ? 0 : secondPass(statement).length + passed.size
    return {
      shown: paragraphsShown(shows, paragraphs, statement, own, passed),
      choices: sheetShows.filter(
        (one) => one === shows || !((one === 'ours' && delegationId === null) || (one === 'second' && second === 0)),
      ),
    }
  }, [shows, statement, ids, states, delegationId, passed])
}
