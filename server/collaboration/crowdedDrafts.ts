import { blockOf } from '@tawafuq/draft/layoutOf'
import { renewDraft } from '@tawafuq/draft/renewDraft'
import { nodeNames } from '@tawafuq/draft/schema'
import { structsOf } from '@tawafuq/draft/structsOf'
import * as Y from 'yjs'
import type { LiveRooms } from '../application/ports.ts'
import type { CachedDraft } from './cachedDraft.ts'
import type { Freezing } from './Freezing.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'

export interface CrowdedDraftsNeeds {
  readonly ports: LivePorts
  readonly limits: Pick<Limits, 'crowdedStructs'>
  readonly freezing: Freezing
  /** Puts a stored update of the server's own into the draft in memory. */
  readonly applyStored: LiveRooms['applyStored']
}

/**
 * Writes a paragraph anew while people are in it, once floods of edits have made it so heavy that pages open it slowly and
 * that its bounds would shut it to everybody (rule LV25, ADR-0074). In the draft's turn, as one more update that everybody
 * is sent: it reads the same, editors stay open, and what was erased costs nothing any more. A letter that was on its way
 * meanwhile is refused, and stays with its author. What is heavy by what it shows is left as it is until it has doubled.
 */
export function makeCrowdedDrafts({ ports, limits, freezing, applyStored }: CrowdedDraftsNeeds) {
  const underWay = new Set<CachedDraft>()
  const bounds = new WeakMap<CachedDraft, number>()

  async function renew(draft: CachedDraft): Promise<void> {
    // What was accepted before is being stored, and applied in its order.
    await draft.lastApplied
    const { document, name } = draft
    if (document.isDestroyed || blockOf(document)?.nodeName !== nodeNames.paragraph) return
    const [client = 1] = crypto.getRandomValues(new Uint32Array(1))
    const renewal = renewDraft([Y.encodeStateAsUpdate(document)], client)
    if (renewal === null) return
    const update = { room: name, update: renewal.update, author: null }
    const stored = await ports.drafts.append(update, ports.clock.now(), draft.applied.through())
    if (!stored.stored) return
    draft.clientIds.set(client, null)
    applyStored(name, renewal.update, stored.seq)
  }

  /** To be told of every draft that has been written in. */
  return function whenWritten(draft: CachedDraft): void {
    const structs = structsOf(draft.document.store)
    if (underWay.has(draft) || structs < (bounds.get(draft) ?? limits.crowdedStructs)) return
    underWay.add(draft)
    const renewed = freezing.pass(draft.name, async () => {
      await renew(draft)
      return { done: Promise.resolve(null) }
    })
    renewed
      .catch((fault: unknown) => {
        ports.log.warn({ room: draft.name, err: fault }, 'A crowded draft could not be written anew; it stays as it is')
      })
      .finally(() => {
        underWay.delete(draft)
        bounds.set(draft, Math.max(limits.crowdedStructs, structsOf(draft.document.store) * 2))
      })
  }
}
