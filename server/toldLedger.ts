import type { Entry } from '@tawafuq/domain/ledger'
import type { Delegation } from '@tawafuq/domain/meeting'
import { ledgerSentence } from '@tawafuq/domain/projections/ledgerSentence'
import type { Statement } from '@tawafuq/domain/statement'
import type { LedgerSentence } from './documents/exportSource.ts'
import { printedLabels } from './handling/labels.ts'

/** Every act of a statement as a sentence, in the statement's language, in the order of the ledger (rule RE1). */
export function toldLedger(
  entries: readonly Entry[],
  statement: Statement,
  delegations: readonly Delegation[],
): readonly LedgerSentence[] {
  const names = {
    statement,
    labels: printedLabels(statement),
    delegationName: (id: string) => delegations.find((one) => one.id === id)?.name ?? { ar: id },
  }
  const language = statement.lang === 'en' ? 'en' : 'ar'
  return entries
    .filter(({ version }) => version <= statement.version)
    .map((entry) => ({ version: entry.version, at: entry.at, sentence: ledgerSentence(entry, names)[language] }))
}
