/** The record of a meeting as a secretariat would file it, from its ledger alone. */
import type { MeetingEntry } from '../acts/entry.ts'
import type { DelegationId, Instant } from '../acts/ids.ts'
import type { DelegationGroup } from '../acts/meeting/meeting.ts'
import { meetingAggregate } from '../acts/proceedings/meetingAggregate.ts'
import { noProceedings, type Proceedings } from '../acts/proceedings/proceedings.ts'
import type { MeetingNames } from '../language/meetingFormatter.ts'
import { rulesSaid } from '../language/sayRules.ts'
import type { Sentence } from '../language/sentence.ts'
import { meetingSentence } from './meetingSentence.ts'
import { type SpeakingTimes, speakingTimes } from './speakingTimes.ts'

export interface MeetingRecord extends Pick<Proceedings, 'sittings' | 'decisions' | 'actionItems' | 'presence'> {
  readonly rules: readonly Sentence[]
  readonly lines: readonly { readonly version: number; readonly at: Instant; readonly sentence: Sentence }[]
  readonly speaking: SpeakingTimes
}

/** What was done, in sentences, with the rules, the sittings, who spoke how long, what was decided and what is to be done. */
export function meetingRecord(
  entries: readonly MeetingEntry[],
  names: MeetingNames,
  now: Instant,
  groupOf: (id: DelegationId | null) => DelegationGroup | null,
): MeetingRecord {
  const proceedings = meetingAggregate.fold(entries) ?? noProceedings
  const { sittings, decisions, actionItems, presence, rules } = proceedings
  return {
    sittings,
    decisions,
    actionItems,
    presence,
    rules: rulesSaid(rules),
    lines: entries.map((entry) => ({ version: entry.version, at: entry.at, sentence: meetingSentence(entry, names) })),
    speaking: speakingTimes(proceedings, now, groupOf),
  }
}
