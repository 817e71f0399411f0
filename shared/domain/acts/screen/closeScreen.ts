import { accept, refuse } from '../../engine/decision.ts'
import { screenIdSchema } from '../../schemas/idSchemas.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ScreenClosed } from './events.ts'

/** Takes a screen down at once (rule SC1). */
export const closeScreen = declareMeetingAct('closeScreen', {
  command: { screenId: screenIdSchema },
  allowed: ['chair', 'secretariat'],
  decide({ screens }, { screenId }) {
    if (!screens.some(({ id }) => id === screenId)) return refuse('not-found', screenId)
    return accept(ScreenClosed({ screenId }))
  },
})
