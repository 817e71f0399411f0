import { accept } from '../../engine/decision.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { ReturnedToDrafting } from './events.ts'

/** Gives the pen back to the delegations. Labels stay frozen: people have begun to cite them (rule PA7). */
export const returnToDrafting = declareAct('returnToDrafting', {
  command: {},
  allowed: [{ to: ['chair', 'secretariat'], during: ['negotiating'] }],
  on: [{ on: '', verdicts: inEveryState }],
  decide() {
    return accept(ReturnedToDrafting())
  },
})
