/** What every panel of a statement's screen stands on: the session, the reader, the meeting, and what is open. */
import type { BracketId, DelegationId, ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { SeatedDelegation } from '../api/api.ts'
import type { SignedInParticipant } from '../api/heldSession.ts'
import { sameList } from './session/sameFields.ts'
import type { StatementSession } from './session/statementSession.ts'
import type { StatementSnapshot } from './session/statementSnapshot.ts'
import type { WorkspaceState, WorkspaceStore } from './workspaceStore.ts'

export interface Workspace {
  readonly session: StatementSession
  readonly store: WorkspaceStore
  readonly me: SignedInParticipant
  readonly actor: Actor
  readonly meeting: Meeting | null
  readonly delegations: readonly SeatedDelegation[]
  readonly language: 'ar' | 'en'
  readonly scrollTo: (id: ParagraphId, bracket?: BracketId) => void
}

export const WorkspaceContext = createContext<Workspace | null>(null)

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (workspace === null) throw new Error('A panel of the statement stands outside its screen.')
  return workspace
}

/**
 * A part of the snapshot; whoever reads it is drawn again when the part has changed, and not before. `select` gives the
 * very same object while nothing of it has changed, or `isSame` says when two parts are one.
 */
export function useSnapshot<Part>(
  select: (snapshot: StatementSnapshot) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is,
): Part {
  const { session } = useWorkspace()
  const last = useRef<{ readonly part: Part } | null>(null)
  const read = () => {
    const part = select(session.snapshot())
    if (last.current === null || !isSame(last.current.part, part)) last.current = { part }
    return last.current.part
  }
  return useSyncExternalStore(session.subscribe, read, read)
}

/** One paragraph as the sheet shows it, drawn again with its own letters alone; undefined where there is none. */
export function useParagraph(id: ParagraphId): SheetParagraph | undefined {
  return useSnapshot(useCallback(({ byId }: StatementSnapshot) => byId.get(id), [id]))
}

/** What is told of every paragraph, in the order of the sheet; the same list while no item of it has changed. */
export function useParagraphs<Item>(select: (paragraph: SheetParagraph) => Item): readonly Item[] {
  return useSnapshot(({ paragraphs }) => paragraphs.map(select), sameList)
}

export function useWorkspaceState<Part>(select: (state: WorkspaceState) => Part): Part {
  const { store } = useWorkspace()
  const read = () => select(store.state())
  return useSyncExternalStore(store.watch, read, read)
}

/** A delegation's number in the meeting's order, by which it has its colour and figure, and its name in the reader's language. */
export interface DelegationFace {
  readonly number: number | null
  readonly name: string
}

export function faceOf(workspace: Workspace, id: DelegationId | null): DelegationFace | null {
  const number = workspace.delegations.findIndex((delegation) => delegation.id === id)
  const delegation = workspace.delegations[number]
  if (delegation === undefined) return null
  return { number, name: (workspace.language === 'en' ? delegation.name.en : undefined) ?? delegation.name.ar }
}
