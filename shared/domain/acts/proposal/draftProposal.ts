import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { declareAct } from '../declare.ts'
import { asId, type ProposalId } from '../ids.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { inEveryState, whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { proposalActs } from '../statement.ts'
import { ProposalDrafted } from './events.ts'

/** Begins a delegation's proposal. Its words are in a room of its own, and in no entry before it is tabled (rule PR1). */
export const draftProposal = declareAct('draftProposal', {
  command: { paragraphId: paragraphIdSchema, act: z.enum(proposalActs) },
  options: { text: paragraphTextSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [
    { on: 'to replace or strike it', verdicts: whileOpen },
    { on: 'to insert after it', verdicts: inEveryState },
  ],
  reads: (statement, { paragraphId, text }) => ({ base: openRoom(statement, paragraphId), words: text }),
  lays: (_, { paragraphId, text }, actor) => ({
    kind: 'proposals',
    owner: partyOf(actor),
    paragraphId,
    words: text?.length ?? 0,
  }),
  decide(statement, command, { actor, freshId }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    if (command.act !== 'insert-after') {
      const refused = refuseUnlessOpen(paragraph)
      if (refused !== null) return refused
    }
    if (actor.delegationId === null) return refuse('delegation-missing')
    return accept(
      ProposalDrafted({
        proposalId: asId<ProposalId>(freshId),
        paragraphId: paragraph.id,
        delegationId: actor.delegationId,
        act: command.act,
      }),
    )
  },
})
