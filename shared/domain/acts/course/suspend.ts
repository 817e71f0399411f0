import { accept } from '../../engine/decision.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { NegotiationSuspended } from './events.ts'

/** Freezes the statement as it stands; nobody types, brackets or gavels until it is resumed. */
export const suspend = declareAct('suspend', {
  command: {},
  allowed: [{ to: ['chair', 'secretariat'], during: ['drafting', 'negotiating', 'silence'] }],
  on: [{ on: '', verdicts: inEveryState }],
  decide() {
    return accept(NegotiationSuspended())
  },
})
