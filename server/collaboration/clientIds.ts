import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import * as Y from 'yjs'
import type { DraftStore } from '../application/ports.ts'
import type { CachedDraft } from './cachedDraft.ts'

/**
 * Whether a participant may write under these Yjs names in a draft: each belongs to whom it was first stored for, the
 * server included, for whoever continues another's name makes the other's next words vanish (rule LV8). Reads the draft's
 * log once if a name in it is not known.
 */
export async function mayWriteAs(
  draft: CachedDraft,
  participantId: ParticipantId,
  names: readonly number[],
  drafts: DraftStore,
  rows: number,
): Promise<boolean> {
  const isStrange = (name: number): boolean => !draft.clientIds.has(name) && draft.document.store.clients.has(name)
  if (!draft.hasReadHistory && names.some(isStrange)) await readHistory(draft, drafts, rows)
  return names.every((name) =>
    draft.clientIds.has(name) ? draft.clientIds.get(name) === participantId : !draft.document.store.clients.has(name),
  )
}

/** How many of these names the draft has not seen. */
export function newNames({ clientIds, document }: CachedDraft, names: readonly number[]): number {
  return names.filter((name) => !clientIds.has(name) && !document.store.clients.has(name)).length
}

/** Under how many names a participant is known to have written in a draft since it was last written anew. */
export function namesOf({ clientIds, document }: CachedDraft, participantId: ParticipantId): number {
  let names = 0
  for (const [name, writer] of clientIds) if (writer === participantId && document.store.clients.has(name)) names += 1
  return names
}

/** Notes whom these names belong to from now on. */
export function noteWriters(draft: CachedDraft, participantId: ParticipantId, names: readonly number[]): void {
  for (const name of names) draft.clientIds.set(name, participantId)
}

async function readHistory(draft: CachedDraft, drafts: DraftStore, rows: number): Promise<void> {
  for (let after = 0; ; ) {
    const stored = await drafts.history(draft.name, after, rows)
    for (const { update, author, seq } of stored) {
      after = seq
      for (const name of clientIdsIn(update)) {
        if (!draft.clientIds.has(name)) draft.clientIds.set(name, author?.participantId ?? null)
      }
    }
    if (stored.length < rows) break
  }
  draft.hasReadHistory = true
}

/** The Yjs names under which an update writes. */
export function clientIdsIn(update: Uint8Array): ReadonlySet<number> {
  return new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client))
}
