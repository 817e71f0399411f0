import type { Attendance } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'

// The names in shared/domain are values, which this room may not take; the compiler holds the lists together.
const roleOrder = {
  chair: 0,
  rapporteur: 1,
  delegate: 2,
  observer: 3,
  captioner: 4,
  secretariat: 5,
} as const satisfies Record<Role, number>
const attendanceOrder = { onsite: 0, remote: 1 } as const satisfies Record<Attendance, number>

/** Roles as a secretariat fills them: those who conduct the meeting first. */
export const rolesInvited = Object.keys(roleOrder) as readonly Role[]
export const attendancesInvited = Object.keys(attendanceOrder) as readonly Attendance[]
