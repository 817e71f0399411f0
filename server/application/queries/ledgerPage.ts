import type { EntryIn } from '@tawafuq/domain/acts/entry'
import type { AggregateId } from '@tawafuq/domain/acts/ids'
import type { LedgerStore } from '../ports.ts'

/** How many entries one page of the ledger holds at most. */
export const ledgerPageEntries = 1000
/** … and how long it may become, in characters of JSON: one entry at least is given, and the rest asked for after it. */
export const ledgerPageCharacters = 2_000_000
const entriesReadAtOnce = 100

/** Entries of a ledger after a version, as many as one answer takes. */
export async function ledgerPage<Id extends AggregateId>(
  ledger: LedgerStore,
  id: Id,
  after: number,
  limit: number,
): Promise<readonly EntryIn<Id>[]> {
  const most = Math.min(limit, ledgerPageEntries)
  const entries: EntryIn<Id>[] = []
  let characters = 0
  while (entries.length < most && characters < ledgerPageCharacters) {
    const wanted = Math.min(entriesReadAtOnce, most - entries.length)
    const read = await ledger.read(id, after + entries.length, wanted)
    for (const entry of read) {
      if (entries.length > 0 && characters >= ledgerPageCharacters) break
      entries.push(entry)
      characters += JSON.stringify(entry).length
    }
    if (read.length < wanted) break
  }
  return entries
}
