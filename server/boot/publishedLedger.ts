import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { isOfRecord } from '@tawafuq/domain/views/isOfRecord'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { printedLabels } from '../application/queries/labels.ts'
import type { LedgerSentence } from '../documents/model/exportSource.ts'

/** Every act of record as a sentence, in the statement's language, in the order of the ledger (rules RE1, RE2). */
export function publishedLedger(
  entries: readonly Entry[],
  statement: Statement,
  delegations: readonly Delegation[],
  zone?: string,
): readonly LedgerSentence[] {
  const names = {
    statement,
    labels: printedLabels(statement),
    delegationName: (id: string) => delegations.find((one) => one.id === id)?.name ?? { ar: id },
    zone,
  }
  const language = statement.lang === 'en' ? 'en' : 'ar'
  return entries
    .filter(({ version, event }) => version <= statement.version && isOfRecord(event, statement))
    .map((entry) => ({ version: entry.version, at: entry.at, sentence: ledgerSentence(entry, names)[language] }))
}
