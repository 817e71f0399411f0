/** Paragraphs out with a small group. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import { moveLights } from '../light/moveLights.ts'
import { amendParagraph } from '../paragraph/amendParagraph.ts'

export type ParagraphParked = ValueOf<typeof ParagraphParked>
/** Out with a small group until it comes back with a report. */
export const ParagraphParked = declareEvent('ParagraphParked', {
  carries: { paragraphId: paragraphIdSchema, with: z.string(), note: z.string().nullable() },
  evolve(statement, event, { actor, at }) {
    const { with: group, note } = event
    const left = statement.floor === event.paragraphId ? { ...moveLights(statement, null), floor: null } : statement
    return amendParagraph(left, event.paragraphId, (paragraph) => ({
      ...paragraph,
      parked: { with: group, note, by: actor, at },
    }))
  },
  says: ({ paragraphId, with: group, note }, { who, verb, paragraph }) => ({
    ar: `${verb('أحال', 'أحالت')} ${who.ar} ${paragraph(paragraphId).ar} إلى ${group}${note === null ? '' : `. والمطلوب: ${note}`}`,
    en: `${who.en} referred ${paragraph(paragraphId).en} to ${group}${note === null ? '' : `. The task: ${note}`}`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})

export type ParagraphBroughtBack = ValueOf<typeof ParagraphBroughtBack>
/** Back in the room, with the report of the group. */
export const ParagraphBroughtBack = declareEvent('ParagraphBroughtBack', {
  carries: { paragraphId: paragraphIdSchema, report: z.string() },
  evolve(statement, event) {
    return amendParagraph(statement, event.paragraphId, (paragraph) => ({ ...paragraph, parked: null }))
  },
  says: ({ paragraphId, report }, { who, verb, paragraph }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} ${paragraph(paragraphId).ar} إلى القاعة، وجاء في التقرير بشأنها: «${report}»`,
    en: `${who.en} brought ${paragraph(paragraphId).en} back to the room. The report said: “${report}”`,
  }),
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: ['chair', 'rapporteur'],
  changesDrafts: 'none',
})
