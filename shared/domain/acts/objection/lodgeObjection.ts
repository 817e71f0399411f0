import { toNfc } from '@tawafuq/arabic/toNfc'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema, reasonSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { declareAct } from '../declare.ts'
import { asId, type ObjectionId } from '../ids.ts'
import { confirmationOf } from '../meeting/voice.ts'
import { refuseUnlessOpen } from '../paragraph/refuseUnlessQuiet.ts'
import { whileOpen } from '../paragraph/verdicts.ts'
import { atWork } from '../stages.ts'
import { findParagraph, standingObjections } from '../standing.ts'
import { ObjectionLodged } from './events.ts'
/**
 * A delegation's standing no to a paragraph, with grounds. One at a time: a delegation has one voice (rules OB1, OB2).
 * Where its head confirms, it stands before the head has spoken, and says that it is awaited (rule OB5).
 */
export const lodgeObjection = declareAct('lodgeObjection', {
  command: { paragraphId: paragraphIdSchema, grounds: reasonSchema },
  options: { counterText: paragraphTextSchema },
  allowed: [{ to: ['delegate'], during: atWork }],
  on: [
    { on: 'by one who has none', verdicts: whileOpen },
    {
      on: 'by one whose objection stands',
      verdicts: {
        ...whileOpen,
        contested: 'objection-already-lodged',
        'awaiting-text': 'objection-already-lodged',
        parked: 'objection-already-lodged',
      },
    },
  ],
  reads: () => ({ voice: true }),
  lays: (_, { paragraphId, grounds, counterText }, actor) => ({
    kind: 'objections',
    owner: partyOf(actor),
    paragraphId,
    words: grounds.length + (counterText?.length ?? 0),
  }),
  decide(statement, command, { actor, freshId, voice }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessOpen(paragraph)
    if (refused !== null) return refused
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    if (command.grounds.trim() === '') return refuse('reason-missing')
    const own = standingObjections(statement, paragraph.id).find((objection) => objection.delegationId === delegationId)
    if (own !== undefined) return refuse('objection-already-lodged', own.id)
    return accept(
      ObjectionLodged({
        objectionId: asId<ObjectionId>(freshId),
        paragraphId: paragraph.id,
        delegationId,
        grounds: command.grounds.trim(),
        counterText: toNfc(command.counterText?.trim() ?? '') || null,
        ...confirmationOf(voice),
      }),
    )
  },
})
