import { accept, type Circumstances, type Decision } from '../decision.ts'
import type { Statement } from '../statement.ts'

/**
 * Hands the pen to the rapporteur and freezes the labels as they are printed now (rule PA7). Also calls off a silence.
 */
export function openNegotiation(statement: Statement, { printedLabels }: Circumstances): Decision {
  if (statement.labelsFrozen) return accept({ type: 'NegotiationOpened' })
  const printed = printedLabels(statement)
  const labels = statement.paragraphs.flatMap(({ id, label }) => {
    const frozen = printed.get(id) ?? null
    return frozen === label ? [] : [{ paragraphId: id, label: frozen }]
  })
  return accept(labels.length === 0 ? { type: 'NegotiationOpened' } : { type: 'NegotiationOpened', labels })
}
