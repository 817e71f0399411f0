import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { LivePorts } from './livePorts.ts'

/** The rules by which the rooms of a statement are judged: those of its meeting as they are now. */
export async function rulesFor(
  { rulesOf }: Pick<LivePorts, 'rulesOf'>,
  statement: Statement | null,
): Promise<MeetingRules> {
  return statement === null || rulesOf === undefined ? {} : await rulesOf(statement.meetingId)
}
