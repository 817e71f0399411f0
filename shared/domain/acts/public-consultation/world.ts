/** What the declarations of a public consultation's acts and events speak of. */
import type { Occasion, Sha256 } from '../../engine/ledger.ts'
import type { World } from '../../engine/world.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import type { Sentence } from '../../language/sentence.ts'
import type { Instant, StatementId } from '../ids.ts'
import type { Role } from '../meeting/roles.ts'
import type {
  ConsultationActor,
  ConsultationStage,
  ConsultedDocument,
  PublicConsultation,
} from './publicConsultation.ts'

/** What a decision is given beside the consultation and the command: plain values, all of them. */
export interface ConsultationCircumstances {
  readonly actor: ConsultationActor
  readonly at: Instant
  readonly sha256: Sha256
  /** The frozen revisions, where the act asks for them; a revision that there is not is absent. */
  readonly documents?: readonly ConsultedDocument[]
  /** The stage of the statement that an act names, where it asks for it; null where there is none of that id. */
  readonly statementStage?: string | null
}

export interface ConsultationReads {
  readonly documents?: true
  readonly statement?: StatementId
}

/** With what its sentences are told. */
export interface ConsultationFormatter {
  readonly consultation: PublicConsultation
  readonly who: Sentence
}

export interface ConsultationWorld extends World {
  readonly state: PublicConsultation
  readonly actor: ConsultationActor
  readonly addition: never
  readonly occasion: Occasion<ConsultationActor, Instant>
  readonly circumstances: ConsultationCircumstances
  readonly reads: ConsultationReads
  readonly formatter: ConsultationFormatter
  readonly part: string
  readonly party: string
  readonly office: 'secretariat' | 'rapporteur' | 'chair'
  readonly role: Role | 'public'
  readonly stage: ConsultationStage
  readonly verdicts: never
  readonly refusal: RefusalCode
  readonly draftChange: never
  readonly draftSources: never
}
