/** The sets of roles and stages that the policy speaks of again and again. */
import type { Role } from './meeting/roles.ts'
import type { Stage } from './statement.ts'

export const everyStage: readonly Stage[] = ['drafting', 'negotiating', 'silence', 'suspended', 'adopted']
export const everyRole: readonly Role[] = ['secretariat', 'chair', 'rapporteur', 'delegate', 'observer', 'captioner']
/** The stages in which the text is worked on. */
export const atWork: readonly Stage[] = ['drafting', 'negotiating']
