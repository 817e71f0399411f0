import type { Role } from './meeting/roles.ts'

/** Who opens statements, and so has files read in for them. */
export const openingRoles: readonly Role[] = ['secretariat', 'chair', 'rapporteur']
