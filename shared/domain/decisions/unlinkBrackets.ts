import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Statement } from '../statement.ts'

/** Dissolves a link: the delegation that made it does so freely, rapporteur and chair with a reason (rule BR8). */
export function unlinkBrackets(
  statement: Statement,
  command: CommandOf<'unlinkBrackets'>,
  { actor }: Circumstances,
): Decision {
  const link = statement.links.find(({ id }) => id === command.linkId)
  if (link === undefined) return refuse('not-found', command.linkId)
  if (link.dissolved) return refuse('link-dissolved', link.id)
  const own =
    link.by.delegationId === null
      ? link.by.participantId === actor.participantId
      : link.by.delegationId === actor.delegationId
  if (!own && actor.role === 'delegate') return refuse('bracket-of-another', link.id)
  const reason = command.reason?.trim() || null
  if (!own && reason === null) return refuse('reason-missing')
  return accept({ type: 'BracketsUnlinked', linkId: link.id, reason })
}
