import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphTextSchema } from '../../schemas/textSchemas.ts'
import { partyOf } from '../addition.ts'
import { declareAct } from '../declare.ts'
import { asId, type LateTextId } from '../ids.ts'
import { inEveryState, onceSettled } from '../paragraph/verdicts.ts'
import { findParagraph } from '../standing.ts'
import { LateTextOffered } from './events.ts'
import { waitingLateTexts } from './lateText.ts'
/**
 * The author of words that came late has them listed for the rapporteur. They enter no draft: what becomes of them the
 * meeting decides by its own acts (rules PA5, LT1).
 */
export const offerLateText = declareAct('offerLateText', {
  command: { paragraphId: paragraphIdSchema, draft: z.int().min(1).max(999_999), text: paragraphTextSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: ['drafting', 'negotiating', 'silence'] }],
  on: [
    { on: 'for a draft of it that is closed', verdicts: inEveryState },
    { on: 'for its present draft', verdicts: onceSettled },
  ],
  lays: (_, { paragraphId, text }, actor) => ({
    kind: 'lateTexts',
    owner: partyOf(actor),
    paragraphId,
    words: text.length,
  }),
  decide(statement, command, { actor, freshId }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined || command.draft > paragraph.draft.number)
      return refuse('not-found', command.paragraphId)
    if (actor.role === 'delegate' && actor.delegationId === null) return refuse('delegation-missing')
    const { draft } = paragraph
    if (draft.open && command.draft === draft.number) return refuse('draft-open', paragraph.id)
    const text = toNfc(command.text.trim())
    const base = paragraph.agreement?.text ?? paragraph.struck?.text ?? paragraph.origin.text
    if (text === '' || text === base) return refuse('late-text-empty', paragraph.id)
    const twin = waitingLateTexts(statement).find(
      (one) => one.paragraphId === paragraph.id && one.text === text && one.delegationId === actor.delegationId,
    )
    if (twin !== undefined) return refuse('late-text-listed', twin.id)
    return accept(
      LateTextOffered({
        lateTextId: asId<LateTextId>(freshId),
        paragraphId: paragraph.id,
        draft: command.draft,
        delegationId: actor.delegationId,
        text,
        base,
      }),
    )
  },
})
