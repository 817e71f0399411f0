import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type ObjectionId } from '../ids.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph, standingObjections } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { confirmationOf } from '../voice.ts'

/**
 * A delegation's standing no to a paragraph, with grounds. One at a time: a delegation has one voice (rules OB1, OB2).
 * Where its head confirms, it stands before the head has spoken, and says that it is awaited (rule OB5).
 */
export function lodgeObjection(
  statement: Statement,
  command: CommandOf<'lodgeObjection'>,
  { actor, freshId, voice }: Circumstances,
): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  const refused = refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  const { delegationId } = actor
  if (delegationId === null) return refuse('delegation-missing')
  if (command.grounds.trim() === '') return refuse('reason-missing')
  const own = standingObjections(statement, paragraph.id).find((objection) => objection.delegationId === delegationId)
  if (own !== undefined) return refuse('objection-already-lodged', own.id)
  return accept({
    type: 'ObjectionLodged',
    objectionId: asId<ObjectionId>(freshId),
    paragraphId: paragraph.id,
    delegationId,
    grounds: command.grounds.trim(),
    counterText: toNfc(command.counterText?.trim() ?? '') || null,
    ...confirmationOf(voice),
  })
}
