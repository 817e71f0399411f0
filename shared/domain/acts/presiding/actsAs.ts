import type { ParticipantId } from '../ids.ts'
import type { Role } from '../meeting/roles.ts'
import type { Proceedings } from '../proceedings/proceedings.ts'

interface Person {
  readonly id: ParticipantId
  readonly role: Role
}

/**
 * What one may do now: the acting chair has the rights of the chair, for no delegation, and the chair who has handed over
 * has none of them (rule MT5). `away` stands for the latter.
 */
export function actsAs({ actingChair }: Pick<Proceedings, 'actingChair'>, { id, role }: Person): Role | 'away' {
  if (actingChair === null) return role
  if (actingChair.participantId === id) return 'chair'
  return role === 'chair' ? 'away' : role
}
