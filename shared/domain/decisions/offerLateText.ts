import { toNfc } from '@tawafuq/arabic/toNfc'
import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { asId, type LateTextId } from '../ids.ts'
import { waitingLateTexts } from '../lateText.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/**
 * The author of words that came late has them listed for the rapporteur. They enter no draft: what becomes of them the
 * meeting decides by its own acts (rules PA5, LT1).
 */
export function offerLateText(
  statement: Statement,
  command: CommandOf<'offerLateText'>,
  { actor, freshId }: Circumstances,
): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined || command.draft > paragraph.draft.number) return refuse('not-found', command.paragraphId)
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
  return accept({
    type: 'LateTextOffered',
    lateTextId: asId<LateTextId>(freshId),
    paragraphId: paragraph.id,
    draft: command.draft,
    delegationId: actor.delegationId,
    text,
    base,
  })
}
