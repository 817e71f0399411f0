import { accept, refuse } from '../../engine/decision.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { asId, type DecisionId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { DecisionRecorded } from './events.ts'

/** Keeps a decision of the meeting that is no text of a statement. */
export const recordDecision = declareMeetingAct('recordDecision', {
  command: { text: reasonSchema },
  allowed: ['chair', 'secretariat', 'rapporteur'],
  decide({ decisions }, { text }, { freshId }) {
    if (text.trim() === '') return refuse('words-missing')
    return accept(
      DecisionRecorded({ decisionId: asId<DecisionId>(freshId), number: decisions.length + 1, text: text.trim() }),
    )
  },
})
