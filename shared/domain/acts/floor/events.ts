/** What is on the floor. */
import type { ValueOf } from '../../engine/event.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import { moveLights } from '../light/moveLights.ts'

export type FloorGiven = ValueOf<typeof FloorGiven>
/** The paragraph that is under discussion now. */
export const FloorGiven = declareEvent('FloorGiven', {
  carries: { paragraphId: paragraphIdSchema },
  evolve(statement, event) {
    return { ...moveLights(statement, event.paragraphId), floor: event.paragraphId }
  },
  says: ({ paragraphId }, { who, verb, paragraph }) => ({
    ar: `${verb('طرح', 'طرحت')} ${who.ar} ${paragraph(paragraphId).ar} للمناقشة`,
    en: `${who.en} put ${paragraph(paragraphId).en} on the floor`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})
