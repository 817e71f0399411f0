import { fold } from '@tawafuq/domain/acts/evolve'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Stage, Statement } from '@tawafuq/domain/acts/statement'
import type { Sha256 } from '@tawafuq/domain/engine/ledger'
import type { LedgerStore } from '../ports.ts'
import { createFolds, type Folds } from './folds.ts'

/** How many folded statements are kept. */
export const statementsKept = 200
/** Of how many statements the stage is kept, which lists ask for again and again. */
export const stagesKept = 10_000

/** The folded statements that are in use. */
export interface Statements extends Folds<StatementId, Statement> {
  /** The stage of a statement, as `findSound` has it; kept for longer than the statement is. */
  stageOf(id: StatementId): Promise<Stage | null>
}

export function createStatements(ledger: LedgerStore, sha256: Sha256): Statements {
  const stages = new Map<StatementId, Stage>()
  const folds = createFolds<StatementId, Statement>(ledger, sha256, {
    fold,
    kept: statementsKept,
    folded(id, { stage }) {
      stages.set(id, stage)
      const [first] = stages.keys()
      if (stages.size > stagesKept && first !== undefined) stages.delete(first)
    },
  })
  return {
    ...folds,
    stageOf: async (id) => stages.get(id) ?? (await folds.findSound(id))?.state.stage ?? null,
    // What cannot be gone on with is forgotten with its stage.
    extend(id, entries) {
      stages.delete(id)
      folds.extend(id, entries)
    },
    forget(id) {
      stages.delete(id)
      folds.forget(id)
    },
  }
}
