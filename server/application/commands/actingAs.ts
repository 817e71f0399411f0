import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { actsAs } from '@tawafuq/domain/acts/presiding/actsAs'
import { noProceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Dependencies } from '../dependencies.ts'

/**
 * A participant as they act in a meeting now: the acting chair as chair and for no delegation. Null for a chair who has
 * handed over, and acts only to take back (rule MT5).
 */
export async function actingAs(deps: Dependencies, by: Participant, meetingId: MeetingId): Promise<Participant | null> {
  const folded = await deps.proceedings.find(meetingId)
  const role = actsAs(folded?.state ?? noProceedings, by)
  if (role === 'away') return null
  return role === by.role ? by : { ...by, role, delegationId: null }
}
