import { accept } from '../../engine/decision.ts'
import { declareAct } from '../declare.ts'
import { labelsToFreeze } from '../paragraph/freezeLabels.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { NegotiationOpened } from './events.ts'

/**
 * Hands the pen to the rapporteur and freezes the labels as they are printed now (rule PA7). Also calls off a silence.
 */
export const openNegotiation = declareAct('openNegotiation', {
  command: {},
  allowed: [{ to: ['chair', 'secretariat'], during: ['drafting', 'silence'] }],
  on: [{ on: '', verdicts: inEveryState }],
  decide(statement, _, { printedLabels }) {
    const labels = labelsToFreeze(statement, printedLabels(statement))
    return accept(labels.length === 0 ? NegotiationOpened() : NegotiationOpened({ labels }))
  },
})
