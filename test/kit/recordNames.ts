/** The names that the tests' records are told with. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import { fold } from '@tawafuq/domain/acts/evolve'
import type { RecordNames } from '@tawafuq/domain/language/formatter'
import { printStatementLabels } from '@tawafuq/text/statementLabels'

const delegations: Readonly<Record<string, { readonly ar: string; readonly en: string }>> = {
  a: { ar: 'الكثبان', en: 'the Dunes' },
  b: { ar: 'السهول', en: 'the Plains' },
  c: { ar: 'الجزر', en: 'the Isles' },
}

export function recordNames(entries: readonly Entry[]): RecordNames {
  const statement = fold(entries)
  if (statement === null) throw new Error('There is no statement')
  return {
    statement,
    labels: printStatementLabels(statement.paragraphs, statement.houseStyle, statement.labelsFrozen),
    delegationName: (id) => delegations[id] ?? { ar: id },
  }
}
