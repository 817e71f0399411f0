/** Who is here: read from the awareness of the hall, which the server stamps, so that nobody speaks as another. */
import { asId, type DelegationId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Attendance } from '@tawafuq/domain/acts/meeting/meeting'
import { type Role, roles } from '@tawafuq/domain/acts/meeting/roles'
import type { Awareness } from 'y-protocols/awareness'
import { sameFields } from './sameFields.ts'

export interface Present {
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: Role
  readonly delegationId: DelegationId | null
  readonly attendance: Attendance | null
}

/** The person that the server stamped on a state of awareness; null where nobody is named. */
export function readPresent(state: unknown): Present | null {
  if (typeof state !== 'object' || state === null || !('user' in state)) return null
  const user = (state as { readonly user: unknown }).user
  if (typeof user !== 'object' || user === null) return null
  const { participantId, id, name, role, delegationId, attendance } = user as Record<string, unknown>
  const who = typeof participantId === 'string' ? participantId : id
  const part = roles.find((one) => one === role)
  if (typeof who !== 'string' || typeof name !== 'string' || part === undefined) return null
  return {
    participantId: asId<ParticipantId>(who),
    name,
    role: part,
    delegationId: typeof delegationId === 'string' ? asId<DelegationId>(delegationId) : null,
    attendance: attendance === 'onsite' || attendance === 'remote' ? attendance : null,
  }
}

/** Everybody present, oneself included, each once however many windows they have open, in the order of their names. */
export function whoIsHere(
  awareness: Awareness | null,
  me: Present | null = null,
  counts: (state: { readonly [field: string]: unknown }) => boolean = () => true,
): readonly Present[] {
  if (awareness === null) return []
  const people = new Map<string, Present>(me === null ? [] : [[me.participantId, me]])
  for (const state of awareness.getStates().values()) {
    const present = readPresent(state)
    if (present !== null && counts(state)) people.set(present.participantId, present)
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'ar'))
}

/** Whether the same people are here, of whom the same is known. */
export function samePeople(some: readonly Present[], others: readonly Present[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at]
      return other !== undefined && sameFields(one, other)
    })
  )
}
