import { accept, type Circumstances, type Decision } from '../decision.ts'
import { labelsToFreeze } from '../freezeLabels.ts'
import type { Statement } from '../statement.ts'

/**
 * Hands the pen to the rapporteur and freezes the labels as they are printed now (rule PA7). Also calls off a silence.
 */
export function openNegotiation(statement: Statement, { printedLabels }: Circumstances): Decision {
  const labels = labelsToFreeze(statement, printedLabels(statement))
  return accept(labels.length === 0 ? { type: 'NegotiationOpened' } : { type: 'NegotiationOpened', labels })
}
