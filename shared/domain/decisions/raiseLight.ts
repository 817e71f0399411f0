import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import { litLights } from '../lights.ts'
import { refuseUnlessOpen } from '../refuseUnlessQuiet.ts'
import { findParagraph } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Shows where a delegation stands on a paragraph: green, which is the default, yellow or red. It stops nothing (rule FL2). */
export function raiseLight(statement: Statement, command: CommandOf<'raiseLight'>, { actor }: Circumstances): Decision {
  const paragraph = findParagraph(statement, command.paragraphId)
  if (paragraph === undefined) return refuse('not-found', command.paragraphId)
  const refused = refuseUnlessOpen(paragraph)
  if (refused !== null) return refused
  const { delegationId } = actor
  if (delegationId === null) return refuse('delegation-missing')
  const { light } = command
  const note = command.note?.trim() || null
  const shown = litLights(statement, paragraph.id).find((one) => one.delegationId === delegationId)
  if ((shown?.light ?? 'green') === light && (shown?.note ?? null) === note) return accept()
  return accept({ type: 'LightRaised', paragraphId: paragraph.id, delegationId, light, note })
}
