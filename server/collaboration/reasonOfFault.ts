import type { CloseReason } from '@tawafuq/protocol/announcement'
import { StorageFailure, type StorageProblem } from '../application/ports.ts'

/** What a participant is told where a fault kept their update, or them at the door, from being judged at all (rule LV26). */
export function reasonOfFault(fault: unknown): CloseReason {
  return (fault instanceof StorageFailure && passing.get(fault.why)) || 'storage-failed'
}

/** What may be sent again as it is: there may be room on the disk, or an answer of the store, a moment later. */
const passing: ReadonlyMap<StorageProblem, CloseReason> = new Map([
  ['storage-full', 'storage-full'],
  ['storage-read-only', 'storage-full'],
  ['storage-busy', 'storage-busy'],
])
