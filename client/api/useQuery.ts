import { useCallback, useEffect, useState } from 'react'
import type { Answer, Problem } from './request.ts'

export type Fetched<Value> =
  | { readonly at: 'loading' }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'here'; readonly value: Value }

/**
 * What a call answers, asked once for each `load` (hand in a stable one) and again on `reload`. A reload keeps what is
 * on the screen until the new answer comes, so that nothing blinks under a reader's eyes.
 */
export function useQuery<Value>(load: (signal: AbortSignal) => Promise<Answer<Value>>) {
  const [fetched, setFetched] = useState<{ readonly by: typeof load | null; readonly state: Fetched<Value> }>({
    by: null,
    state: { at: 'loading' },
  })
  const ask = useCallback(
    async (signal: AbortSignal) => {
      try {
        const answer = await load(signal)
        if (signal.aborted) return
        const state: Fetched<Value> = answer.ok
          ? { at: 'here', value: answer.value }
          : { at: 'refused', problem: answer.problem }
        setFetched({ by: load, state })
      } catch (fault) {
        if (!signal.aborted) throw fault
      }
    },
    [load],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void ask(leaving.signal)
    return () => leaving.abort()
  }, [ask])
  const reload = useCallback(() => ask(new AbortController().signal), [ask])
  const state: Fetched<Value> = fetched.by === load ? fetched.state : { at: 'loading' }
  return { state, reload }
}
