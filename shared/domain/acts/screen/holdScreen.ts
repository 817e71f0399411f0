import { z } from 'zod'
import { accept, type DecisionOf, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ScreenHeld, ScreenReleased } from './events.ts'

/** Holds the screens of the hall at what the floor reads now, or lets them follow it again (rule SC3). */
export const holdScreen = declareMeetingAct('holdScreen', {
  command: { held: z.boolean() },
  allowed: ['chair', 'secretariat'],
  reads: (_, { held }) => (held ? { floor: true } : {}),
  decide(proceedings, { held }, { floor = null }): DecisionOf<ScreenHeld | ScreenReleased, RefusalCode> {
    if (!held) return proceedings.held === null ? accept() : accept(ScreenReleased())
    if (floor === null) return refuse('nothing-on-floor')
    const { held: present } = proceedings
    const isSame = present !== null && present.paragraphId === floor.paragraphId && present.text === floor.text
    return isSame ? accept() : accept(ScreenHeld(floor))
  },
})
