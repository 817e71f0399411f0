/** What the sentences of a meeting's record are told with. */
import type { DelegationId, Instant, ParagraphId, ParticipantId, StatementId } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import { delegationAs, isFeminine, officers } from './officers.ts'
import { sayInstant } from './sayInstant.ts'
import { type Sentence, sentenceOf } from './sentence.ts'

/** What the ledger of a meeting does not hold. */
export interface MeetingNames {
  readonly statementTitle: (id: StatementId) => Bilingual
  readonly delegationName: (id: DelegationId) => Bilingual
  readonly participantName: (id: ParticipantId) => string
  /** The meeting's, in which hours are told; UTC where none is known. */
  readonly zone?: string | undefined
  /** A paragraph as it is cited in its statement; null where it is not known. */
  readonly paragraphCited: (statementId: StatementId | null, id: ParagraphId) => Sentence | null
}

export interface MeetingFormatter {
  readonly actor: Actor
  readonly who: Sentence
  /** The Arabic verb that agrees with the noun of the office that acted. */
  readonly verb: (masculine: string, feminine: string) => string
  readonly statement: (id: StatementId) => Sentence
  /** Those who speak: a delegation by its name, one without delegation by their own. */
  readonly speaker: (participantId: ParticipantId, delegationId: DelegationId | null) => Sentence
  /** What is spoken on, or shown: a paragraph, a statement, or nothing in particular. */
  readonly subject: (statementId: StatementId | null, paragraphId: ParagraphId | null) => Sentence | null
  readonly participant: (id: ParticipantId) => string
  /** A moment in the meeting's zone. */
  readonly moment: (at: Instant) => Sentence
}

/** The teller of one entry. */
export function meetingFormatterOf({ actor }: { readonly actor: Actor }, names: MeetingNames): MeetingFormatter {
  const statement = (id: StatementId): Sentence => {
    const { ar, en } = sentenceOf(names.statementTitle(id))
    return { ar: `«${ar}»`, en: `“${en}”` }
  }
  return {
    actor,
    who: actor.role === 'delegate' ? delegationAs(actor.delegationId, names.delegationName) : officers[actor.role],
    verb: (masculine, feminine) => (isFeminine(actor.role) ? feminine : masculine),
    statement,
    speaker(participantId, delegationId) {
      if (delegationId !== null) return delegationAs(delegationId, names.delegationName)
      const name = names.participantName(participantId)
      return { ar: name, en: name }
    },
    subject(statementId, paragraphId) {
      if (paragraphId !== null) return names.paragraphCited(statementId, paragraphId)
      return statementId === null ? null : statement(statementId)
    },
    participant: names.participantName,
    moment: (at) => sayInstant(at, names.zone),
  }
}
