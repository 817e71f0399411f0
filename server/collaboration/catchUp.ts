import * as Y from 'yjs'
import type { StoredUpdate } from '../application/ports.ts'
import { forgetPending, type KeptDraft } from './keptDraft.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { writersIn } from './writers.ts'

/**
 * Applies what a draft's log holds beyond what is applied here: what other nodes have taken in. Everybody in the room sees
 * it. Of several who ask at once each finds applied what was stored when they asked (rule LV24).
 */
export async function catchUp(
  draft: KeptDraft,
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
  draft: KeptDraft,
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
function apply(draft: KeptDraft, { update, author }: StoredUpdate): void {
  if (draft.shadow !== null) Y.applyUpdate(draft.shadow, update)
  draft.changing()
  Y.applyUpdate(draft.document, update, { source: 'local' })
  for (const name of writersIn(update)) {
    if (!draft.writers.has(name)) draft.writers.set(name, author?.participantId ?? null)
  }
  draft.unkept += 1
  draft.bytes += update.length
}
