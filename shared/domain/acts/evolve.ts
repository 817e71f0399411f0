/** What the ledger says, folded. The server and every client fold with this one function, so they cannot differ (rule LE3). */
import { statementAggregate } from './statementAggregate.ts'

/** `evolve`: the statement after one more entry. `fold`: a whole ledger, or what follows a statement already folded. */
export const { evolve, fold } = statementAggregate
