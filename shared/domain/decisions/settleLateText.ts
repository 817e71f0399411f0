import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { LateText } from '../lateText.ts'
import type { Actor } from '../roles.ts'
import type { Statement } from '../statement.ts'

/** Takes late words off the list: rapporteur or chair having seen to them, or their own delegation letting them go (rule LT1). */
export function settleLateText(
  statement: Statement,
  command: CommandOf<'settleLateText'>,
  { actor }: Circumstances,
): Decision {
  const late = statement.lateTexts.find(({ id }) => id === command.lateTextId)
  if (late === undefined) return refuse('not-found', command.lateTextId)
  if (!isTheirs(actor, late)) return refuse('not-your-late-text', late.id)
  if (late.settled !== null) return refuse('late-text-settled', late.id)
  const note = command.note?.trim() || null
  return accept({ type: 'LateTextSettled', lateTextId: late.id, paragraphId: late.paragraphId, note })
}

function isTheirs({ role, delegationId }: Actor, late: LateText): boolean {
  return role !== 'delegate' || (delegationId !== null && delegationId === late.delegationId)
}
