import { statementAggregate } from './statementAggregate.ts'

/** The declaration of a command's act. Throws RangeError where the type is unheard of. */
export const actOf = statementAggregate.actOf
