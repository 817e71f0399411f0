import { QueryClient, useQuery as useCachedQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { heldSession, watchSession } from './heldSession.ts'
import type { Answer, Problem } from './request.ts'

export type Fetched<Value> =
  | { readonly at: 'loading' }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'here'; readonly value: Value }

/** How long an answer that nobody looks at is kept for whoever comes back to it, in milliseconds. */
const KEPT_FOR = 60_000

// A refusal is a value here and is not asked for again by itself; what is shown is renewed by whoever changed it.
const answers = new QueryClient({
  defaultOptions: {
    queries: { gcTime: KEPT_FOR, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
  },
})

/** Nothing that one person was answered is shown to the next one in the same window. */
let whose = heldSession()?.token
watchSession(() => {
  const token = heldSession()?.token
  if (token === whose) return
  whose = token
  answers.clear()
})

/**
 * What a call answers: asked when the first reader of `key` comes, and again on `reload`. A reload, and a second visit, keep
 * what is on the screen until the new answer comes, so that nothing blinks under a reader's eyes.
 * @param key the name of what is asked for; two readers of one name share one answer
 */
export function useQuery<Value>(key: readonly unknown[], load: (signal: AbortSignal) => Promise<Answer<Value>>) {
  const { data, error, refetch } = useCachedQuery(
    { queryKey: key, queryFn: ({ signal }) => load(signal), networkMode: 'always' },
    answers,
  )
  if (error !== null) throw error
  const reload = useCallback(async (): Promise<void> => void (await refetch({ cancelRefetch: true })), [refetch])
  const state: Fetched<Value> =
    data === undefined
      ? { at: 'loading' }
      : data.ok
        ? { at: 'here', value: data.value }
        : { at: 'refused', problem: data.problem }
  return { state, reload }
}
