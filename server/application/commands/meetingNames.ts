import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import { createNameClaims, type NameClaims } from './nameClaims.ts'

/** The names of people and of delegations, none of which is given twice in a meeting (rule NA2). */
export interface MeetingNames {
  readonly people: NameClaims
  readonly delegations: NameClaims
}

export function createMeetingNames(): MeetingNames {
  return { people: createNameClaims(), delegations: createNameClaims() }
}

/** All by which a delegation is called: lists are matched by any of them. */
export function namesOfDelegation({ name, code }: Pick<Delegation, 'name' | 'code'>): readonly string[] {
  return [name.ar, ...(name.en === undefined ? [] : [name.en]), code]
}
