import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { NodeStore } from '../ports.ts'
import { createNameClaims, type NameClaims } from './nameClaims.ts'

/** The names of people and of delegations, none of which is given twice in a meeting (rule NA2). */
export interface MeetingNames {
  readonly people: NameClaims
  readonly delegations: NameClaims
}

/** `nodes` where several share the store: of two nodes one gives names in a meeting at a time. */
export function createMeetingNames(nodes?: NodeStore): MeetingNames {
  const claims = (kind: string): NameClaims =>
    createNameClaims((name, work) => (nodes === undefined ? work() : nodes.alone(`${kind} of ${name}`, work)))
  // Who gives both begins with people, so that no two wait for each other.
  return { people: claims('people'), delegations: claims('delegations') }
}

/** All by which a delegation is called: lists are matched by any of them. */
export function namesOfDelegation({ name, code }: Pick<Delegation, 'name' | 'code'>): readonly string[] {
  return [name.ar, ...(name.en === undefined ? [] : [name.en]), code]
}
