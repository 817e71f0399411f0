/** Who is there: counted by how they take part, and by the group of their delegation. */
import type { Delegation, DelegationGroup, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application, AttendanceCounts, MeetingAttendance } from './application.ts'
import { belongsTo } from './belongsTo.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'

const nobody: AttendanceCounts = { onsite: 0, remote: 0, absent: 0 }

/** The counts now. Whoever captions is a service and is not counted. */
export function attendanceOf(
  { isPresent = () => false }: Pick<Dependencies, 'isPresent'>,
  people: readonly Participant[],
  delegations: readonly Delegation[],
): MeetingAttendance {
  const groups = new Map(delegations.map(({ id, group }) => [id, group]))
  const byGroup: Partial<Record<DelegationGroup, AttendanceCounts>> = {}
  const present = new Set<string>()
  let all = nobody
  for (const one of people) {
    if (one.role === 'captioner') continue
    const kind = isPresent(one.id) ? one.attendance : 'absent'
    all = { ...all, [kind]: all[kind] + 1 }
    const group = one.delegationId === null ? undefined : groups.get(one.delegationId)
    if (group === undefined) continue
    if (kind !== 'absent' && one.delegationId !== null) present.add(one.delegationId)
    const counts = byGroup[group] ?? nobody
    byGroup[group] = { ...counts, [kind]: counts[kind] + 1 }
  }
  return { ...all, byGroup, delegations: { present: present.size, all: delegations.length } }
}

export function attendance(deps: Dependencies): Pick<Application, 'readAttendance'> {
  const { meetings } = deps.storage
  return {
    async readAttendance(by, meetingId) {
      if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const [people, delegations] = await Promise.all([
        meetings.listParticipants(meetingId),
        meetings.listDelegations(meetingId),
      ])
      return answer(attendanceOf(deps, people, delegations))
    },
  }
}
