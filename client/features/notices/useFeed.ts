import { useEffect, useState } from 'react'
import { endFeed, type FeedAddress, makeFeed, readNotices } from '../../api/api.ts'
import type { Answer, Problem } from '../../api/request.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'

export interface Feed {
  /** Whether the reader has a feed; null before it is known. */
  readonly held: boolean | null
  /** The addresses, where they were made on this page: the server shows them once. */
  readonly address: FeedAddress | null
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly make: () => Promise<void>
  readonly end: () => Promise<void>
}

/** The reader's own feed: whether there is one, and its making and ending. */
export function useFeed(): Feed {
  const { session } = useWorkspace()
  const [held, setHeld] = useState<boolean | null>(null)
  const [address, setAddress] = useState<FeedAddress | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const statement = session.snapshot().statement
    if (statement === null) return
    let isGone = false
    // Asked from the present on: it is only whether there is a feed that is wanted.
    void readNotices(statement.id, statement.version).then((answer) => {
      if (isGone) return
      if (answer.ok) setHeld(answer.value.feed)
      else setProblem(answer.problem)
    })
    return () => {
      isGone = true
    }
  }, [session])
  async function ask<Value>(asked: Promise<Answer<Value>>, then: (value: Value) => void): Promise<void> {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) then(answer.value)
  }
  return {
    held,
    address,
    isBusy,
    problem,
    make: () =>
      ask(makeFeed(), (made) => {
        setAddress(made)
        setHeld(true)
      }),
    end: () =>
      ask(endFeed(), () => {
        setAddress(null)
        setHeld(false)
      }),
  }
}
