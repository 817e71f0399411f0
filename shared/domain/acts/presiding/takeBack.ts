import { accept, refuse } from '../../engine/decision.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ChairTakenBack } from './events.ts'

/** Takes the chair back; the one who presides meanwhile may give it back by the same act (rule MT5). */
export const takeBack = declareMeetingAct('takeBack', {
  command: {},
  allowed: ['chair', 'secretariat'],
  decide({ actingChair }) {
    if (actingChair === null) return refuse('chair-not-handed-over')
    return accept(ChairTakenBack({ participantId: actingChair.participantId }))
  },
})
