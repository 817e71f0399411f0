import type { Entry } from '@tawafuq/domain/acts/entry'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application } from '../application/application.ts'

/** How many entries are read at a time. */
const entriesPerRead = 1000

/** Every entry of a statement that this participant may read, in the order of the ledger. */
export async function wholeLedger(
  application: Application,
  by: Participant,
  id: StatementId,
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = await application.readLedger(by, id, entries.length, entriesPerRead)
    if (!page.ok || page.value.entries.length === 0) return entries
    entries.push(...page.value.entries)
  }
}
