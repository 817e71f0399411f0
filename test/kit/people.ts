/** The committee of the tests: two delegations, of which the first has two members, and those who run the meeting. */
import { asId, type DelegationId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Actor, Role } from '@tawafuq/domain/acts/meeting/roles'

function person(name: string, role: Role, delegation: string | null = null): Actor {
  return {
    participantId: asId<ParticipantId>(name),
    delegationId: delegation === null ? null : asId<DelegationId>(delegation),
    role,
  }
}

export const chair = person('chair', 'chair')
export const rapporteur = person('rapporteur', 'rapporteur')
export const secretariat = person('secretariat', 'secretariat')
export const observer = person('observer', 'observer')
export const firstOfA = person('first-of-a', 'delegate', 'a')
export const secondOfA = person('second-of-a', 'delegate', 'a')
export const ofB = person('of-b', 'delegate', 'b')

export const everybody: readonly Actor[] = [chair, rapporteur, secretariat, observer, firstOfA, secondOfA, ofB]
