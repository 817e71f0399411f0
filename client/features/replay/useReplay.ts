import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { type ReplayFrame, replay } from '@tawafuq/domain/views/replay'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useSnapshot } from '../../statement/useWorkspace.ts'

/** How long an act stays in view while the replay plays, in milliseconds, by the word of its pace. */
export const paces = { slow: 8_000, steady: 4_000, quick: 1_500 } as const
export type Pace = keyof typeof paces

export interface Replayed {
  readonly frames: readonly ReplayFrame[]
  /** Counted from 0. */
  readonly at: number
  readonly frame: ReplayFrame | undefined
  readonly of: ParagraphId | null
  readonly isPlaying: boolean
  readonly pace: Pace
  readonly goTo: (at: number) => void
  readonly choose: (of: ParagraphId | null) => void
  readonly play: (isPlaying: boolean) => void
  readonly keepPace: (pace: Pace) => void
}

/**
 * The replay of the whole or of one paragraph. Where it stands is kept in the address (`act`, the version of an entry,
 * and `paragraph`), so that a moment can be sent to somebody; it follows while new acts come only if it stood at the end.
 */
export function useReplay(): Replayed {
  const [address, setAddress] = useSearchParams()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const whole = useMemo(() => replay(entries), [entries])
  const wanted = address.get('paragraph')
  const of = whole.at(-1)?.statement.paragraphs.find(({ id }) => id === wanted)?.id ?? null
  const frames = useMemo(() => (of === null ? whole : whole.filter(({ about }) => about.includes(of))), [whole, of])
  const version = Number(address.get('act') ?? 0)
  const at = Math.max(
    0,
    frames.findLastIndex(({ entry }) => entry.version <= version),
  )
  const [isPlaying, play] = useState(false)
  const [pace, keepPace] = useState<Pace>('steady')
  const last = frames.length - 1
  const goTo = useCallback(
    (next: number) => {
      const frame = frames[Math.min(Math.max(next, 0), frames.length - 1)]
      if (frame === undefined) return
      setAddress(
        (before) => {
          before.set('act', String(frame.entry.version))
          return before
        },
        { replace: true },
      )
    },
    [frames, setAddress],
  )
  const choose = useCallback(
    (id: ParagraphId | null) => {
      play(false)
      setAddress(
        (before) => {
          if (id === null) before.delete('paragraph')
          else before.set('paragraph', id)
          return before
        },
        { replace: true },
      )
    },
    [setAddress],
  )
  useEffect(() => {
    if (!isPlaying) return
    if (at >= last) {
      play(false)
      return
    }
    const waiting = setTimeout(() => goTo(at + 1), paces[pace])
    return () => clearTimeout(waiting)
  }, [isPlaying, at, last, pace, goTo])
  return { frames, at, frame: frames[at], of, isPlaying, pace, goTo, choose, play, keepPace }
}
