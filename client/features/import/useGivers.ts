import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import { useCallback, useState } from 'react'
import { authorsOf, type Givers } from './planAmendments.ts'
import type { Amendment } from './useImport.ts'

/** Whose the changes of each author are. An author who bears the name or code of a delegation is taken for it at first. */
export function useGivers(amendments: readonly Amendment[], delegations: readonly Delegation[]) {
  const [given, setGiven] = useState<ReadonlyMap<string, DelegationId | null>>(new Map())
  const give = useCallback((author: string, delegationId: DelegationId | null) => {
    setGiven((before) => new Map(before).set(author, delegationId))
  }, [])
  const givers: Givers = new Map(
    authorsOf(amendments).flatMap(({ name }) => {
      const chosen = given.get(name)
      const id = chosen === undefined ? namesake(name, delegations) : chosen
      return id === null ? [] : [[name, id] as const]
    }),
  )
  return [givers, give] as const
}

function namesake(author: string, delegations: readonly Delegation[]): DelegationId | null {
  const same = (name: string | undefined) => name?.trim().toLowerCase() === author.trim().toLowerCase()
  return delegations.find(({ name, code }) => same(name.ar) || same(name.en) || same(code))?.id ?? null
}
