import type { StatementId } from '@tawafuq/domain/acts/ids'

/** How often it has changed who may type in a statement: a connection admitted in an earlier round is admitted afresh. */
export interface Epochs {
  of(statementId: StatementId): number
  next(statementId: StatementId): void
}

export function makeEpochs(): Epochs {
  const epochs = new Map<StatementId, number>()
  return {
    of: (statementId) => epochs.get(statementId) ?? 0,
    next: (statementId) => epochs.set(statementId, (epochs.get(statementId) ?? 0) + 1),
  }
}
