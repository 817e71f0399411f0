import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useEffect, useState } from 'react'
import { readWriting, type Writer, type Writing } from '../../api/api.ts'
import type { Problem } from '../../api/request.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'

export type { Writer, Writing }

export interface WritingRead {
  readonly writing: Writing | null
  readonly problem: Problem | null
}

const unread: WritingRead = { writing: null, problem: null }

/** Who wrote which words of a draft; read again when an act was done, not with every letter that somebody types. */
export function useWriting(paragraphId: ParagraphId, draft: number): WritingRead {
  const statementId = useSnapshot((snapshot) => snapshot.statement?.id ?? null)
  const version = useSnapshot((snapshot) => snapshot.statement?.version ?? 0)
  const [read, setRead] = useState(unread)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further act is the reason to read again.
  useEffect(() => {
    if (statementId === null) return
    const leaving = new AbortController()
    readWriting(statementId, paragraphId, draft, leaving.signal).then(
      (answer) =>
        setRead(answer.ok ? { writing: answer.value, problem: null } : { writing: null, problem: answer.problem }),
      // Only an aborted call rejects, and its answer is no longer wanted.
      () => undefined,
    )
    return () => leaving.abort()
  }, [statementId, paragraphId, draft, version])
  return read
}
