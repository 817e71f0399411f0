/** What every panel of a statement's screen stands on: the session, the reader, the meeting, and what is open. */
import type { BracketId, DelegationId, ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SeatedDelegation } from '../api/api.ts'
import type { SignedInParticipant } from '../api/heldSession.ts'
import type { DeskState, DeskStore } from './deskStore.ts'
import type { StatementSession } from './session/statementSession.ts'
import type { StatementSnapshot } from './session/statementSnapshot.ts'

export interface Desk {
  readonly session: StatementSession
  readonly store: DeskStore
  readonly me: SignedInParticipant
  readonly actor: Actor
  readonly meeting: Meeting | null
  readonly delegations: readonly SeatedDelegation[]
  readonly language: 'ar' | 'en'
  readonly scrollTo: (id: ParagraphId, bracket?: BracketId) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A panel of the statement stands outside its screen.')
  return desk
}

/** A part of the snapshot. `select` gives the very same object while nothing of it has changed. */
export function useSnapshot<Part>(select: (snapshot: StatementSnapshot) => Part): Part {
  const { session } = useDesk()
  const read = () => select(session.snapshot())
  return useSyncExternalStore(session.subscribe, read, read)
}

export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  const { store } = useDesk()
  const read = () => select(store.state())
  return useSyncExternalStore(store.watch, read, read)
}

/** A delegation's number in the meeting's order, by which it has its colour and figure, and its name in the reader's language. */
export interface DelegationFace {
  readonly number: number | null
  readonly name: string
}

export function faceOf(desk: Desk, id: DelegationId | null): DelegationFace | null {
  const number = desk.delegations.findIndex((delegation) => delegation.id === id)
  const delegation = desk.delegations[number]
  if (delegation === undefined) return null
  return { number, name: (desk.language === 'en' ? delegation.name.en : undefined) ?? delegation.name.ar }
}
