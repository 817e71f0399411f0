import { accept, refuse } from '../../engine/decision.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { partyAsking } from '../proceedings/proceedings.ts'
import { endedSpeech } from './endedSpeech.ts'

/** Ends the speech that goes on: the chair, the secretariat, or those who speak. */
export const endSpeech = declareMeetingAct('endSpeech', {
  command: {},
  allowed: ['chair', 'secretariat', 'delegate', 'observer'],
  decide({ speaking }, _, { actor, at }) {
    const keepsList = actor.role === 'chair' || actor.role === 'secretariat'
    if (speaking === null) return keepsList ? refuse('nobody-speaks') : refuse('not-your-request')
    if (!keepsList && partyAsking(speaking) !== partyAsking(actor)) return refuse('not-your-request')
    return accept(endedSpeech(speaking, at))
  },
})
