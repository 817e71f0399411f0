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
  /** The stages of statements, each as `findSound` has it; kept for longer than the statements are. */
  stagesOf(ids: readonly StatementId[]): Promise<ReadonlyMap<StatementId, Stage>>
}

export function createStatements(ledger: LedgerStore, sha256: Sha256): Statements {
  const stages = new Map<StatementId, { readonly stage: Stage; readonly version: number }>()
  const folds = createFolds<StatementId, Statement>(ledger, sha256, {
    fold,
    isOwn: ({ event }) => event.type === 'StatementOpened',
    kept: statementsKept,
    folded(id, { stage }, version) {
      stages.set(id, { stage, version })
      const [first] = stages.keys()
      if (stages.size > stagesKept && first !== undefined) stages.delete(first)
    },
  })
  return {
    ...folds,
    async stagesOf(ids) {
      const versions = await ledger.versions(ids)
      const found = new Map<StatementId, Stage>()
      for (const id of ids) {
        const known = stages.get(id)
        const stage = known?.version === versions.get(id) ? known?.stage : (await folds.findSound(id))?.state.stage
        if (stage !== undefined) found.set(id, stage)
      }
      return found
    },
    forget(id) {
      stages.delete(id)
      folds.forget(id)
    },
  }
}
