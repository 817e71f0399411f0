import { renewerOf } from '@tawafuq/draft/renewDraft'
import * as Y from 'yjs'
import type { StoredUpdate } from '../application/ports.ts'
import { type CachedDraft, dropShadow, forgetPending } from './cachedDraft.ts'
import { clientIdsIn } from './clientIds.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { closeWithNotice } from './notices.ts'

/**
 * Applies what a draft's log holds beyond what is applied here: what other nodes have taken in. Everybody in the room sees
 * it. Of several who ask at once each finds applied what was stored when they asked (rule LV24).
 */
export async function catchUp(
  draft: CachedDraft,
  ports: Pick<LivePorts, 'drafts' | 'log'>,
  limits: Limits,
): Promise<void> {
  const before = draft.catchingUp
  const own = (async () => {
    await before
    await pull(draft, ports, limits)
  })()
  draft.catchingUp = own.catch(() => undefined)
  await own
}

async function pull(
  draft: CachedDraft,
  { drafts, log }: Pick<LivePorts, 'drafts' | 'log'>,
  limits: Limits,
): Promise<void> {
  for (;;) {
    const rows = await drafts.history(draft.name, draft.applied.through(), limits.historyRows)
    if (draft.document.isDestroyed) return
    for (const row of rows) if (!draft.applied.has(row.seq)) apply(draft, row)
    const last = rows.at(-1)
    if (last !== undefined) draft.applied.noteThrough(last.seq)
    if (rows.length < limits.historyRows) break
  }
  if (forgetPending(draft.document)) {
    log.warn({ room: draft.name }, 'A stored draft holds updates whose forerunners are missing; they are left out')
  }
}

/** The shadow takes it too, so that the next update is judged on it. */
function apply(draft: CachedDraft, row: StoredUpdate): void {
  const { update, author } = row
  const isRenewal = author === null && renewerOf(update) !== null
  if (isRenewal) beginAfresh(draft, row.seq)
  if (draft.shadow !== null) Y.applyUpdate(draft.shadow, update)
  draft.changing()
  Y.applyUpdate(draft.document, update, { source: 'local' })
  for (const name of clientIdsIn(update)) {
    if (!draft.clientIds.has(name)) draft.clientIds.set(name, author?.participantId ?? null)
  }
  draft.unkept += 1
  draft.bytes += update.length
  if (isRenewal) for (const connection of draft.document.getConnections()) closeWithNotice(connection, 'update-ahead')
}

/**
 * Another node has written the draft anew. What is here is kept, for it reads the same; what comes is judged on the new
 * making alone, as it is there. Whoever is in the room comes again: what they type on would stand on the old one (rule LV23).
 */
function beginAfresh(draft: CachedDraft, seq: number): void {
  dropShadow(draft)
  draft.since = seq
  draft.before = Y.encodeStateVector(draft.document)
}
