import type { StatementId } from '@tawafuq/domain/acts/ids'

/** How often it has changed who may type in a statement: a connection admitted in an earlier round is admitted afresh. */
export interface Rounds {
  of(statementId: StatementId): number
  next(statementId: StatementId): void
}

export function makeRounds(): Rounds {
  const rounds = new Map<StatementId, number>()
  return {
    of: (statementId) => rounds.get(statementId) ?? 0,
    next: (statementId) => rounds.set(statementId, (rounds.get(statementId) ?? 0) + 1),
  }
}
