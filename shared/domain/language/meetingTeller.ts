/** What the sentences of a meeting's record are told with. */
import type { DelegationId, ParticipantId, StatementId } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { delegationAs, officers } from './whoActed.ts'

/** What the ledger of a meeting does not hold. */
export interface MeetingNames {
  readonly statementTitle: (id: StatementId) => Bilingual
  readonly delegationName: (id: DelegationId) => Bilingual
  readonly participantName: (id: ParticipantId) => string
}

export interface MeetingTeller {
  readonly who: Sentence
  /** The Arabic verb that agrees with the one who acted: the secretariat is feminine. */
  readonly verb: (masculine: string, feminine: string) => string
  readonly statement: (id: StatementId) => Sentence
  readonly delegation: (id: DelegationId | null) => Sentence
  readonly participant: (id: ParticipantId) => string
}

/** The teller of one entry. */
export function meetingTellerOf({ actor }: { readonly actor: Actor }, names: MeetingNames): MeetingTeller {
  const delegation = (id: DelegationId | null): Sentence => delegationAs(id, names.delegationName)
  return {
    who: actor.role === 'delegate' ? delegation(actor.delegationId) : officers[actor.role],
    verb: (masculine, feminine) => (actor.role === 'secretariat' ? feminine : masculine),
    statement: (id) => {
      const { ar, en } = sentenceOf(names.statementTitle(id))
      return { ar: `«${ar}»`, en: `“${en}”` }
    },
    delegation,
    participant: names.participantName,
  }
}
