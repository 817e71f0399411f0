import { accept, refuse } from '../../engine/decision.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { openSittingOf } from '../proceedings/proceedings.ts'
import { endedSpeech } from '../speaking/endedSpeech.ts'
import { SittingClosed } from './events.ts'

/** Ends the sitting, and with it the speech that goes on; those who wait stay on the list. */
export const closeSitting = declareMeetingAct('closeSitting', {
  command: {},
  allowed: ['chair', 'secretariat'],
  decide(proceedings, _, { at }) {
    const open = openSittingOf(proceedings)
    if (open === undefined) return refuse('no-sitting')
    const closed = SittingClosed({ sittingId: open.id })
    const { speaking } = proceedings
    return speaking === null ? accept(closed) : accept(endedSpeech(speaking, at), closed)
  },
})
