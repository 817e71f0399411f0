/** Who acts. */
import type { DelegationId, ParticipantId } from '../ids.ts'

export const roles = ['secretariat', 'chair', 'rapporteur', 'delegate', 'observer', 'captioner'] as const
export type Role = (typeof roles)[number]

/** The one who acts, as it is written into every entry of the ledger (rule LE1). */
export interface Actor {
  readonly participantId: ParticipantId
  readonly delegationId: DelegationId | null
  readonly role: Role
}
