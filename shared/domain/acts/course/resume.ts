import { accept } from '../../engine/decision.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { NegotiationOpened, NegotiationResumed } from './events.ts'

/**
 * Ends a suspension: the statement is again in the stage that it was suspended from. A silence whose time passed
 * meanwhile has lapsed, for nobody could have broken it (rule SI4).
 */
export const resume = declareAct('resume', {
  command: {},
  allowed: [{ to: ['chair', 'secretariat'], during: ['suspended'] }],
  on: [{ on: '', verdicts: inEveryState }],
  decide({ suspendedFrom, silence }, _, { at }) {
    const hasLapsed = suspendedFrom === 'silence' && silence !== null && silence.until <= at
    return hasLapsed ? accept(NegotiationResumed(), NegotiationOpened()) : accept(NegotiationResumed())
  },
})
