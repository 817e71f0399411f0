import type { Attendance } from '@tawafuq/domain/acts/meeting/meeting'
import { type Role, roles } from '@tawafuq/domain/acts/meeting/roles'

/** What somebody sits as: a role, or the head of a delegation, who is a delegate. */
export type Seat = Role | 'head'

/** Roles as a secretariat fills them: those who conduct the meeting first. */
const order: readonly Role[] = ['chair', 'rapporteur', 'delegate', 'observer', 'captioner', 'secretariat']
export const seatRoles: readonly Role[] = [...order, ...roles.filter((role) => !order.includes(role))]
export const seats: readonly Seat[] = seatRoles.flatMap((role) =>
  role === 'delegate' ? (['head', role] as const) : [role],
)

export function seatOf({ role, head }: { readonly role: Role; readonly head?: true }): Seat {
  return role === 'delegate' && head === true ? 'head' : role
}

/** What is changed of somebody who sits as another from now on. */
export function changeOfSeat(seat: Seat): { readonly role: Role; readonly head: boolean } {
  return seat === 'head' ? { role: 'delegate', head: true } : { role: seat, head: false }
}

export const attendancesOffered: readonly Attendance[] = ['onsite', 'remote']
