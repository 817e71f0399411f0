/** What is said on what stands against a paragraph. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { type Formatter, sayBracket, sayProposal } from '../../language/formatter.ts'
import type { Sentence } from '../../language/sentence.ts'
import { delegationIdSchema, paragraphIdSchema, remarkIdSchema } from '../../schemas/idSchemas.ts'
import { remarkSubjectSchema } from '../../schemas/remarkSubjectSchema.ts'
import { declareEvent } from '../declare.ts'
import type { RemarkSubject } from './remarks.ts'

export type RemarkMade = ValueOf<typeof RemarkMade>
/** Something said on a bracket, an objection or a tabled proposal. It decides nothing (rule RM1). */
export const RemarkMade = declareEvent('RemarkMade', {
  carries: {
    remarkId: remarkIdSchema,
    on: remarkSubjectSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema.nullable(),
    text: z.string(),
  },
  evolve(statement, event, { actor, at }) {
    const { remarkId: id, on, paragraphId, delegationId, text } = event
    return {
      ...statement,
      remarks: [...statement.remarks, { id, on, paragraphId, delegationId, text, by: actor, at }],
    }
  },
  says({ on, paragraphId, text }, formatter) {
    const { who, verb, paragraph } = formatter
    const subject = saySubject(on, formatter)
    return {
      ar: `${verb('علّق', 'علّقت')} ${who.ar} على ${subject.ar} في ${paragraph(paragraphId).ar}: «${text}»`,
      en: `${who.en} remarked on ${subject.en} in ${paragraph(paragraphId).en}: “${text}”`,
    }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  movesNothing: true,
})

function saySubject(on: RemarkSubject, formatter: Formatter): Sentence {
  switch (on.kind) {
    case 'bracket':
      return sayBracket(formatter.bracket(on.id))
    case 'proposal':
      return sayProposal(formatter.proposal(on.id))
    case 'objection': {
      const objector = formatter.delegation(formatter.objection(on.id)?.delegationId ?? null)
      return { ar: `اعتراض ${objector.ar}`, en: `the objection of ${objector.en}` }
    }
  }
}
