import { accept, refuse } from '../../engine/decision.ts'
import { lateTextIdSchema } from '../../schemas/idSchemas.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import type { Actor } from '../meeting/roles.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { LateTextSettled } from './events.ts'
import type { LateText } from './lateText.ts'

/** Takes late words off the list: rapporteur or chair having seen to them, or their own delegation letting them go (rule LT1). */
export const settleLateText = declareAct('settleLateText', {
  command: { lateTextId: lateTextIdSchema },
  options: { note: reasonSchema },
  allowed: [{ to: ['delegate', 'rapporteur', 'chair'], during: ['drafting', 'negotiating', 'silence'] }],
  on: [{ on: 'late words for it', verdicts: inEveryState }],
  decide(statement, command, { actor }) {
    const late = statement.lateTexts.find(({ id }) => id === command.lateTextId)
    if (late === undefined) return refuse('not-found', command.lateTextId)
    if (!isTheirs(actor, late)) return refuse('not-your-late-text', late.id)
    if (late.settled !== null) return refuse('late-text-settled', late.id)
    const note = command.note?.trim() || null
    return accept(LateTextSettled({ lateTextId: late.id, paragraphId: late.paragraphId, note }))
  },
})

function isTheirs({ role, delegationId }: Actor, late: LateText): boolean {
  return role !== 'delegate' || (delegationId !== null && delegationId === late.delegationId)
}
