/** Every act of the ledger as a sentence that a record can carry, in Arabic and English (rule RE1). */

import type { Entry } from '../acts/entry.ts'
import { factsOf } from '../acts/factsOf.ts'
import { formatterOf, type RecordNames } from '../language/formatter.ts'
import { closed, type Sentence } from '../language/sentence.ts'

/** The sentence of one entry. `names.statement` is folded up to this entry or beyond. */
export function ledgerSentence(entry: Entry, names: RecordNames): Sentence {
  const { event } = entry
  return closed(factsOf(event).says(event, formatterOf(entry, names)))
}
