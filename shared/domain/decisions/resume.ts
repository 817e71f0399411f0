import { accept, type Circumstances, type Decision } from '../decision.ts'
import type { Statement } from '../statement.ts'

/**
 * Ends a suspension: the statement is again in the stage that it was suspended from. A silence whose time passed
 * meanwhile has lapsed, for nobody could have broken it (rule SI4).
 */
export function resume({ suspendedFrom, silence }: Statement, { at }: Circumstances): Decision {
  const hasLapsed = suspendedFrom === 'silence' && silence !== null && silence.until <= at
  return hasLapsed
    ? accept({ type: 'NegotiationResumed' }, { type: 'NegotiationOpened' })
    : accept({ type: 'NegotiationResumed' })
}
