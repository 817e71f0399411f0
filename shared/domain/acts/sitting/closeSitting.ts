import { accept, refuse } from '../../engine/decision.ts'
import { givenInstantSchema } from '../../schemas/givenInstantSchema.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { openSittingOf } from '../proceedings/proceedings.ts'
import { endedSpeech } from '../speaking/endedSpeech.ts'
import { SittingClosed } from './events.ts'

/** Ends the sitting, and with it the speech that goes on; those who wait stay on the list. It may say when the next begins (rule MT4). */
export const closeSitting = declareMeetingAct('closeSitting', {
  command: {},
  options: { nextAt: givenInstantSchema },
  allowed: ['chair', 'secretariat'],
  decide(proceedings, { nextAt }, { at }) {
    const open = openSittingOf(proceedings)
    if (open === undefined) return refuse('no-sitting')
    if (nextAt !== undefined && nextAt <= at) return refuse('deadline-passed')
    const closed = SittingClosed({ sittingId: open.id, ...(nextAt !== undefined && { nextAt }) })
    const { speaking } = proceedings
    return speaking === null ? accept(closed) : accept(endedSpeech(speaking, at), closed)
  },
})
