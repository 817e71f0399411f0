import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { Dependencies } from '../dependencies.ts'

/** The text that a meeting has before it: what it has taken up, or the one that is not adopted yet, or its only one. */
export async function statementBefore(
  deps: Dependencies,
  meetingId: MeetingId,
  { statementId }: Proceedings,
): Promise<Statement | null> {
  if (statementId !== null) return (await deps.statements.findSound(statementId))?.state ?? null
  const all: Statement[] = []
  for (const { id } of await deps.storage.meetings.listStatements(meetingId)) {
    const folded = await deps.statements.findSound(id)
    if (folded !== null) all.push(folded.state)
  }
  const open = all.filter(({ stage }) => stage !== 'adopted')
  return (open.length === 1 ? open[0] : undefined) ?? (all.length === 1 ? all[0] : undefined) ?? null
}
