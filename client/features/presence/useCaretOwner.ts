import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { useCallback } from 'react'
import { type Present, readPresent } from '../../statement/session/present.ts'
import { faceOf, useWorkspace } from '../../statement/useWorkspace.ts'

export type { Present }

/** Whom the server stamped on a caret: number and name of the delegation, or the role, and the person's name. */
export interface CaretOwner {
  readonly delegationId: DelegationId | null
  readonly number: number | null
  readonly delegation: string | null
  readonly role: Role
  readonly name: string
}

export function useCaretOwner(): (user: unknown) => CaretOwner | null {
  const workspace = useWorkspace()
  return useCallback(
    (user) => {
      const present = readPresent({ user })
      if (present === null) return null
      const face = faceOf(workspace, present.delegationId)
      return {
        delegationId: present.delegationId,
        number: face?.number ?? null,
        delegation: face?.name ?? null,
        role: present.role,
        name: present.name,
      }
    },
    [workspace],
  )
}
