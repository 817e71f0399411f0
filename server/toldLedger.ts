import type { StatementId } from '@tawafuq/domain/ids'
import type { Entry } from '@tawafuq/domain/ledger'
import type { Delegation, Participant } from '@tawafuq/domain/meeting'
import { ledgerSentence } from '@tawafuq/domain/projections/ledgerSentence'
import type { Statement } from '@tawafuq/domain/statement'
import type { LedgerSentence } from './documents/exportSource.ts'
import type { Handling } from './handling/handling.ts'
import { printedLabels } from './handling/labels.ts'

/** How many entries are read at a time. */
const entriesPerRead = 1000

/** Every act of a statement as a sentence, in the statement's language, in the order of the ledger (rule RE1). */
export async function toldLedger(
  handling: Handling,
  by: Participant,
  statement: Statement,
  delegations: readonly Delegation[],
): Promise<readonly LedgerSentence[]> {
  const names = {
    statement,
    labels: printedLabels(statement),
    delegationName: (id: string) => delegations.find((one) => one.id === id)?.name ?? { ar: id },
  }
  const language = statement.lang === 'en' ? 'en' : 'ar'
  const entries = await wholeLedger(handling, by, statement.id)
  return entries
    .filter(({ version }) => version <= statement.version)
    .map((entry) => ({ version: entry.version, at: entry.at, sentence: ledgerSentence(entry, names)[language] }))
}

async function wholeLedger(handling: Handling, by: Participant, id: StatementId): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (;;) {
    const page = await handling.readLedger(by, id, entries.length, entriesPerRead)
    if (!page.ok || page.value.entries.length === 0) return entries
    entries.push(...page.value.entries)
  }
}
