/** What the ledger says, folded. The server and every client fold with this one function, so they cannot differ (rule LE3). */
import { BrokenLedger } from '../engine/brokenLedger.ts'
import { openStatement } from './course/openStatement.ts'
import type { Entry } from './entry.ts'
import { factsOf } from './factsOf.ts'
import type { Statement } from './statement.ts'

/** The statement after one more entry. Throws BrokenLedger where the entry cannot follow. */
export function evolve(statement: Statement | null, entry: Entry): Statement {
  const { event, version } = entry
  if (statement === null) {
    if (event.type !== 'StatementOpened') throw new BrokenLedger(`${event.type} before StatementOpened`)
    return { ...openStatement(event), version }
  }
  return { ...factsOf(event).evolve(statement, event, entry), version }
}

/** A fresh fold of a whole ledger, or of what follows a statement already folded. */
export function fold(entries: readonly Entry[], from: Statement | null = null): Statement | null {
  return entries.reduce<Statement | null>(evolve, from)
}
