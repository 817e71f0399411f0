import type { ScreenView } from '@tawafuq/domain/views/screenView'
import { useEffect, useState } from 'react'
import { readScreen } from '../../api/api.ts'

/** How often a screen asks what it shows, in milliseconds: the floor is a second behind at most. */
const every = 600

interface CaptionLine {
  readonly number: number
  readonly text: string
  readonly speaker?: string
}

/** What a screen shows, with who is there and what was said last. */
export type ShownScreen = ScreenView & {
  readonly attendance: { readonly onsite: number; readonly remote: number; readonly absent: number }
  readonly captions: readonly CaptionLine[]
}

export interface ScreenState {
  readonly shown: ShownScreen | null
  /** When it was last read, in milliseconds since 1970; null before. */
  readonly at: number | null
  readonly isOffline: boolean
  /** There is no such screen, or it has been taken down. */
  readonly isGone: boolean
}

/** Follows a screen by its key. What was read last stays while the network is away, and comes back by itself. */
export function useScreen(key: string): ScreenState {
  const [state, setState] = useState<ScreenState>({ shown: null, at: null, isOffline: false, isGone: false })
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      try {
        const answer = await readScreen(key, leaving.signal)
        if (answer.ok) setState({ shown: answer.value, at: Date.now(), isOffline: false, isGone: false })
        else if (answer.problem.status === 404 || answer.problem.status === 400)
          setState((before) => ({ ...before, shown: null, isGone: true }))
        else setState((before) => ({ ...before, isOffline: true }))
      } catch {
        // Only an aborted call rejects, and its answer is no longer wanted.
      }
      if (!leaving.signal.aborted) timer = setTimeout(() => void ask(), every)
    }
    void ask()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [key])
  return state
}
