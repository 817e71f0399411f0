import { accept, type Decision } from '../decision.ts'

/** Freezes the statement as it stands; nobody types, brackets or gavels until it is resumed. */
export function suspend(): Decision {
  return accept({ type: 'NegotiationSuspended' })
}
