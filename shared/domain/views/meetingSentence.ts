import type { MeetingEntry } from '../acts/entry.ts'
import { meetingAggregate } from '../acts/proceedings/meetingAggregate.ts'
import { type MeetingNames, meetingFormatterOf } from '../language/meetingFormatter.ts'
import { closed, type Sentence } from '../language/sentence.ts'

/** One entry of a meeting's ledger as a sentence that a record can carry, in Arabic and English (rule MT7). */
export function meetingSentence(entry: MeetingEntry, names: MeetingNames): Sentence {
  const { event } = entry
  return closed(meetingAggregate.factsOf(event).says(event, meetingFormatterOf(entry, names)))
}
