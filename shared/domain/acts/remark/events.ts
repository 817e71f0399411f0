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
/** Something said on a bracket, an objection, a tabled proposal, a paragraph or words of it. It decides nothing (rule RM1). */
export const RemarkMade = declareEvent('RemarkMade', {
  carries: {
    remarkId: remarkIdSchema,
    on: remarkSubjectSchema,
    paragraphId: paragraphIdSchema,
    delegationId: delegationIdSchema.nullable(),
    text: z.string(),
    /** The remark that it answers. */
    replyTo: remarkIdSchema.exactOptional(),
  },
  evolve(statement, event, { actor, at }) {
    const { remarkId: id, on, paragraphId, delegationId, text, replyTo } = event
    const remark = { id, on, paragraphId, delegationId, text, by: actor, at, ...(replyTo !== undefined && { replyTo }) }
    return {
      ...statement,
      remarks: [...statement.remarks, remark],
    }
  },
  says({ on, paragraphId, text, replyTo }, formatter) {
    const { who, verb, paragraph } = formatter
    const place = paragraph(paragraphId)
    const subject = saySubject(on, formatter)
    const about = subject === null ? place : { ar: `${subject.ar} في ${place.ar}`, en: `${subject.en} in ${place.en}` }
    return replyTo === undefined
      ? {
          ar: `${verb('علّق', 'علّقت')} ${who.ar} على ${about.ar}: «${text}»`,
          en: `${who.en} remarked on ${about.en}: “${text}”`,
        }
      : {
          ar: `${verb('ردّ', 'ردّت')} ${who.ar} على ملاحظة بشأن ${about.ar}: «${text}»`,
          en: `${who.en} replied to a remark on ${about.en}: “${text}”`,
        }
  },
  concerns: (_, { paragraphId }) => [paragraphId],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
  movesNothing: true,
})

/** What in the paragraph it is about; null where it is the paragraph itself. */
function saySubject(on: RemarkSubject, formatter: Formatter): Sentence | null {
  switch (on.kind) {
    case 'bracket':
      return sayBracket(formatter.bracket(on.id))
    case 'proposal':
      return sayProposal(formatter.proposal(on.id))
    case 'paragraph':
      return on.quote === undefined ? null : { ar: `عبارة «${on.quote.exact}»`, en: `the words “${on.quote.exact}”` }
    case 'objection': {
      const objector = formatter.delegation(formatter.objection(on.id)?.delegationId ?? null)
      return { ar: `اعتراض ${objector.ar}`, en: `the objection of ${objector.en}` }
    }
  }
}
