import { accept, type Decision } from '../decision.ts'

/** Ends a suspension: the statement is again in the stage that it was suspended from. */
export function resume(): Decision {
  return accept({ type: 'NegotiationResumed' })
}
