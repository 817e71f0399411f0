import { accept, type Decision } from '../decision.ts'

/** Hands the pen to the rapporteur and freezes the labels (rule PA7). Also calls off a silence. */
export function openNegotiation(): Decision {
  return accept({ type: 'NegotiationOpened' })
}
