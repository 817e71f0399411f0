/** What the declarations of a statement's acts and events speak of. */

import type { Occasion } from '../engine/ledger.ts'
import type { World } from '../engine/world.ts'
import type { Formatter } from '../language/formatter.ts'
import type { RefusalCode } from '../language/refusals.ts'
import type { Addition } from './addition.ts'
import type { Circumstances, Reads } from './circumstances.ts'
import type { DraftChange, DraftSources } from './draftChange.ts'
import type { DelegationId, Instant, ParagraphId } from './ids.ts'
import type { Actor, Role } from './meeting/roles.ts'
import type { VerdictRow } from './paragraph/verdicts.ts'
import type { Stage, Statement } from './statement.ts'

export interface StatementWorld extends World {
  readonly state: Statement
  readonly actor: Actor
  readonly addition: Addition
  readonly occasion: Occasion<Actor, Instant>
  readonly circumstances: Circumstances
  readonly reads: Reads
  readonly formatter: Formatter
  readonly part: ParagraphId
  readonly party: DelegationId
  readonly office: 'everybody' | 'chair' | 'rapporteur'
  readonly role: Role
  readonly stage: Stage
  readonly verdicts: VerdictRow
  readonly refusal: RefusalCode
  readonly draftChange: DraftChange
  readonly draftSources: DraftSources
}
