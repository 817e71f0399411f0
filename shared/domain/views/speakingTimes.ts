/** Who spoke how long, from the ledger alone. */
import type { DelegationId, Instant } from '../acts/ids.ts'
import type { DelegationGroup } from '../acts/meeting/meeting.ts'
import type { Proceedings } from '../acts/proceedings/proceedings.ts'
import { secondsSpoken } from '../acts/speaking/speaking.ts'

interface Time {
  readonly speeches: number
  readonly seconds: number
}

export interface SpeakingTimes {
  /** The longest first; null gathers those who spoke for no delegation. */
  readonly delegations: readonly (Time & { readonly delegationId: DelegationId | null })[]
  /** The same by group; null where a delegation is of none that is known. */
  readonly groups: readonly (Time & { readonly group: DelegationGroup | null })[]
}

/** How long each delegation and group had the floor, in whole seconds; the speech that goes on counts until now (rule SP5). */
export function speakingTimes(
  { speeches, speaking }: Pick<Proceedings, 'speeches' | 'speaking'>,
  now: Instant,
  groupOf: (id: DelegationId | null) => DelegationGroup | null,
): SpeakingTimes {
  const all = speaking === null ? speeches : [...speeches, speaking]
  const times = all.map((speech) => ({ delegationId: speech.delegationId, seconds: secondsSpoken(speech, now) }))
  return {
    delegations: summed(times, ({ delegationId }) => delegationId).map(([delegationId, time]) => ({
      delegationId,
      ...time,
    })),
    groups: summed(times, ({ delegationId }) => groupOf(delegationId)).map(([group, time]) => ({ group, ...time })),
  }
}

function summed<One extends { readonly seconds: number }, Key>(
  times: readonly One[],
  keyOf: (one: One) => Key,
): readonly (readonly [Key, Time])[] {
  const sums = new Map<Key, Time>()
  for (const one of times) {
    const before = sums.get(keyOf(one)) ?? { speeches: 0, seconds: 0 }
    sums.set(keyOf(one), { speeches: before.speeches + 1, seconds: before.seconds + one.seconds })
  }
  return [...sums].sort(([, one], [, other]) => other.seconds - one.seconds)
}
