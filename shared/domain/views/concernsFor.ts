import type { Instant } from '../acts/ids.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import type { Statement } from '../acts/statement.ts'
import type { Concern } from './concern.ts'
import { concernsOf } from './concernsOf.ts'
import { concernsOfOffice } from './concernsOfOffice.ts'

/** One who reads: whoever acts, and whether they are head of their delegation. */
export interface Reader extends Actor {
  readonly isHead: boolean
}

/** What concerns a reader at an instant: those who run the meeting by their office, delegates by their delegation. */
export function concernsFor(statement: Statement, reader: Reader, at: Instant): readonly Concern[] {
  const { role, delegationId, isHead } = reader
  if (role === 'chair' || role === 'rapporteur') return concernsOfOffice(statement, role, at)
  return delegationId === null ? [] : concernsOf(statement, delegationId, at, isHead)
}
