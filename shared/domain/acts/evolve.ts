/** What the ledger says, folded. The server and every client fold with this one function, so they cannot differ (rule LE3). */
import { statementAggregate } from './statementAggregate.ts'

/** The statement after one more entry. Throws BrokenLedger where the entry cannot follow. */
export const evolve = statementAggregate.evolve

/** A fresh fold of a whole ledger, or of what follows a statement already folded. */
export const fold = statementAggregate.fold
