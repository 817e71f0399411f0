import type { DelegationId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { type DeclaredLight, declaredLights } from '@tawafuq/domain/views/declaredLights'
import { useMemo } from 'react'
import { sha256 } from '../../statement/session/sha256.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

export interface Stand {
  readonly declared: readonly DeclaredLight[]
  /** The delegations of the meeting that have declared nothing. */
  readonly silent: readonly DelegationId[]
  /** Those of them of whom nobody is here; null where it is not known who is here. */
  readonly absent: ReadonlySet<DelegationId> | null
}

/** Where the delegations have declared to stand on a paragraph: all of them, each once (rule FL5). */
export function useStand(id: ParagraphId): Stand {
  const { delegations } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const text = useSnapshot((snapshot) => snapshot.paragraphs.find((one) => one.id === id)?.text ?? '')
  const here = useSnapshot((snapshot) => snapshot.here)
  const isOnline = useSnapshot((snapshot) => snapshot.connection === 'online')
  const declared = useMemo(
    () => (statement === null ? [] : declaredLights(statement, id, text, sha256)),
    [statement, id, text],
  )
  return useMemo(() => {
    const said = new Set(declared.map(({ delegationId }) => delegationId))
    const silent = delegations.map((one) => one.id).filter((one) => !said.has(one))
    const present = new Set(here.map(({ delegationId }) => delegationId))
    const absent = isOnline ? new Set(silent.filter((one) => !present.has(one))) : null
    return { declared, silent, absent }
  }, [declared, delegations, here, isOnline])
}
