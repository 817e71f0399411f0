import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import { symbolKey } from '@tawafuq/domain/acts/imprint/symbol'
import type { Dependencies } from './dependencies.ts'

/**
 * Whether another document has a symbol: one that was published anywhere, or one that is still written in the same meeting
 * (rule RG1). What two meetings write under one symbol is found by the register when the second is adopted.
 */
export async function isSymbolTaken(
  { storage, statements }: Dependencies,
  meetingId: MeetingId,
  symbol: string,
  own: StatementId | null,
): Promise<boolean> {
  const published = await storage.publicLog.findSymbol(symbol)
  if (published !== null) return published.statementId !== own
  for (const { id } of await storage.meetings.listStatements(meetingId)) {
    if (id === own) continue
    const other = (await statements.find(id))?.state.imprint?.symbol
    if (other !== undefined && symbolKey(other) === symbolKey(symbol)) return true
  }
  return false
}
