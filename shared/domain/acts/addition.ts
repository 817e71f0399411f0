import type { ParagraphId } from './ids.ts'
import type { Actor } from './meeting/roles.ts'
import type { quotas } from './quotas.ts'

export type Kind = Exclude<keyof typeof quotas, 'words' | 'ledger'>

/** What a command would add: one thing of a kind with its words, in whose name, on which paragraph (null for the whole). */
export interface Addition {
  readonly kind: Kind
  readonly owner: string
  readonly paragraphId: ParagraphId | null
  /** Characters, in UTF-16 units. */
  readonly words: number
}

/** In whose name somebody acts: their delegation, or they themselves where they have none. */
export function partyOf({ delegationId, participantId }: Actor): string {
  return delegationId ?? participantId
}
