/** Names within a meeting, none of which is given twice (rule NA2). */
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import { nameKeys } from '@tawafuq/domain/acts/meeting/nameKeys'

/** How many names keep their keys: those of the largest meetings. */
const keysKept = 20_000

export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

export type Claimed<Value> =
  | { readonly given: true; readonly value: Value }
  /** Another has the name: their id, or null where it is only on its way to them. */
  | { readonly given: false; readonly by: string | null }

/** Does something while nobody else does anything under the same name. */
export type Alone = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

export interface NameClaims {
  /** Carries out an act that gives names, unless another of the same kind has one that reads or looks the same. */
  claim<Value>(
    meetingId: MeetingId,
    names: readonly string[],
    others: () => Promise<readonly Named[]>,
    act: () => Promise<Value>,
  ): Promise<Claimed<Value>>
}

/**
 * Claims of one kind of names. What is on its way counts at once, so that of two who come together one is told. `alone` does
 * something while no other node does it under that name.
 */
export function createNameClaims(alone: Alone): NameClaims {
  const kept = new Map<string, readonly string[]>()
  const onTheirWay = new Map<MeetingId, Set<string>>()

  function keysOf(name: string): readonly string[] {
    const known = kept.get(name)
    if (known !== undefined) return known
    const [look, words] = nameKeys(name)
    const keys = [`look ${look}`, `words ${words}`]
    const [oldest] = kept.keys()
    if (kept.size >= keysKept && oldest !== undefined) kept.delete(oldest)
    kept.set(name, keys)
    return keys
  }

  return {
    async claim(meetingId, names, others, act) {
      const keys = new Set(names.flatMap(keysOf))
      const claimed = onTheirWay.get(meetingId) ?? new Set()
      for (const key of keys) if (claimed.has(key)) return { given: false, by: null }
      onTheirWay.set(meetingId, claimed)
      for (const key of keys) claimed.add(key)
      try {
        const isHeld = (name: string) => keysOf(name).some((key) => keys.has(key))
        return await alone(meetingId, async () => {
          const holder = (await others()).find((one) => one.names.some(isHeld))
          return holder === undefined ? { given: true, value: await act() } : { given: false, by: holder.id }
        })
      } finally {
        for (const key of keys) claimed.delete(key)
        if (claimed.size === 0) onTheirWay.delete(meetingId)
      }
    },
  }
}
