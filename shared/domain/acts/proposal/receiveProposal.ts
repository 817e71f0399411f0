import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { delegationIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema, textSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { asId, type ProposalId } from '../ids.ts'
import { openRoom } from '../paragraph/openRoom.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { inEveryState, whileOpen } from '../paragraph/verdicts.ts'
import { wordingOf } from '../paragraph/wordingOf.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { proposalActs } from '../statement.ts'
import { ProposalReceived } from './events.ts'
/**
 * Enters a written amendment that a delegation handed in: it is tabled at once and is that delegation's from then on,
 * with the name of who received it, and of who wrote it where the paper says (rule PR9).
 */
export const receiveProposal = declareAct('receiveProposal', {
  command: { paragraphId: paragraphIdSchema, delegationId: delegationIdSchema, act: z.enum(proposalActs) },
  options: { text: paragraphTextSchema, author: textSchema(200) },
  allowed: [{ to: ['secretariat', 'rapporteur'], during: atWork }],
  on: [
    { on: 'to replace or strike it', verdicts: whileOpen },
    { on: 'to insert after it', verdicts: inEveryState },
  ],
  reads: (statement, { paragraphId }) => ({ base: openRoom(statement, paragraphId), delegations: true }),
  lays: (_, { delegationId, paragraphId, text }) => ({
    kind: 'proposals',
    owner: delegationId,
    paragraphId,
    words: text?.length ?? 0,
  }),
  decide(statement, command, { delegations, freshId, base }) {
    const { paragraphId, delegationId, act } = command
    const paragraph = findParagraph(statement, paragraphId)
    if (paragraph === undefined) return refuse('not-found', paragraphId)
    if (delegations?.includes(delegationId) === false) return refuse('not-found', delegationId)
    if (act !== 'insert-after') {
      const refused = refuseUnlessOpen(paragraph)
      if (refused !== null) return refused
    }
    const proposalId = asId<ProposalId>(freshId)
    const text = act === 'strike' ? null : toNfc((command.text ?? '').trim())
    if (text === '') return refuse('proposal-empty', proposalId)
    const stood = wordingOf(paragraph, base === undefined ? undefined : { text: base, spans: [] }).text
    if (act === 'replace' && text === stood) return refuse('proposal-same', paragraphId)
    const author = command.author?.trim() || null
    return accept(ProposalReceived({ proposalId, paragraphId, delegationId, act, text, base: stood, author }))
  },
})
