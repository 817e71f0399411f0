/** Every act of the ledger as a sentence that a record can carry, in Arabic and English (rule RE1). */
import type { Event, EventType } from '../events.ts'
import type { Entry } from '../ledger.ts'
import { disputeSentences } from '../sentences/disputeSentences.ts'
import { floorSentences } from '../sentences/floorSentences.ts'
import { lateSentences } from '../sentences/lateSentences.ts'
import { proposalSentences } from '../sentences/proposalSentences.ts'
import { closed, type Sentence } from '../sentences/sentence.ts'
import { type RecordNames, type Teller, tellerOf } from '../sentences/teller.ts'
import { type Tellings, textSentences } from '../sentences/textSentences.ts'
import { voteSentences } from '../sentences/voteSentences.ts'

const tellings: Tellings<EventType> = {
  ...textSentences,
  ...disputeSentences,
  ...floorSentences,
  ...lateSentences,
  ...proposalSentences,
  ...voteSentences,
}

/** The sentence of one entry. `names.statement` is folded up to this entry or beyond. */
export function ledgerSentence(entry: Entry, names: RecordNames): Sentence {
  return closed(tell(entry.event, tellerOf(entry, names)))
}

function tell<One extends Event>(event: One, teller: Teller): Sentence {
  const telling = tellings[event.type] as (event: One, teller: Teller) => Sentence
  return telling(event, teller)
}
