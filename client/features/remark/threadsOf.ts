import type { RemarkId } from '@tawafuq/domain/acts/ids'
import type { Remark } from '@tawafuq/domain/acts/remark/remarks'

export type Thread = readonly [first: Remark, ...replies: Remark[]]

/** Remarks by what they answer, in the order in which they were made; a reply to a reply stands in the same thread. */
export function threadsOf(remarks: readonly Remark[]): readonly Thread[] {
  const threads = new Map<RemarkId, [Remark, ...Remark[]]>()
  const rootOf = new Map<RemarkId, RemarkId>()
  for (const remark of remarks) {
    const root = remark.replyTo === undefined ? undefined : rootOf.get(remark.replyTo)
    const thread = root === undefined ? undefined : threads.get(root)
    rootOf.set(remark.id, root ?? remark.id)
    if (thread === undefined) threads.set(remark.id, [remark])
    else thread.push(remark)
  }
  return [...threads.values()]
}
