/** Explanations of position. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { delegationIdSchema, explanationIdSchema, paragraphIdSchema, voteIdSchema } from '../../schemas/idSchemas.ts'
import { declareEvent } from '../declare.ts'
import { paragraphsOfVote } from '../vote/paragraphsOfVote.ts'

export type PositionExplained = ValueOf<typeof PositionExplained>
/** A delegation explains its position on a paragraph, on the whole (`on` is null), or its vote. */
export const PositionExplained = declareEvent('PositionExplained', {
  carries: {
    explanationId: explanationIdSchema,
    on: paragraphIdSchema.nullable(),
    voteId: voteIdSchema.nullable(),
    delegationId: delegationIdSchema,
    text: z.string(),
  },
  evolve(statement, event, { at }) {
    const { explanationId: id, on: paragraphId, voteId, delegationId, text } = event
    return {
      ...statement,
      explanations: [...statement.explanations, { id, paragraphId, voteId, delegationId, text, at }],
    }
  },
  says({ on: paragraphId, voteId, delegationId, text }, { delegation, paragraph, statement }) {
    const vote = statement.votes.find(({ id }) => id === voteId)
    if (vote !== undefined) {
      return {
        ar: `أدلى ${delegation(delegationId).ar} ببيان لتعليل تصويته في التصويت ${vote.number}، ونصه: «${text}»`,
        en: `${delegation(delegationId).en} explained its vote (vote ${vote.number}): “${text}”`,
      }
    }
    const place =
      paragraphId === null
        ? { ar: 'من الوثيقة', en: 'on the document' }
        : { ar: `من ${paragraph(paragraphId).ar}`, en: `on ${paragraph(paragraphId).en}` }
    return {
      ar: `أدلى ${delegation(delegationId).ar} ببيان لتعليل موقفه ${place.ar}، ونصه: «${text}»`,
      en: `${delegation(delegationId).en} explained its position ${place.en}: “${text}”`,
    }
  },
  concerns: (statement, { on, voteId }) => (on === null ? paragraphsOfVote(statement, voteId) : [on]),
  visibleTo: 'everyone',
  notifies: ['chair'],
  changesDrafts: 'none',
})
