import { statementAggregate } from './statementAggregate.ts'

/** What is declared of an event's type. Throws BrokenLedger where the type is unheard of. */
export const factsOf = statementAggregate.factsOf
