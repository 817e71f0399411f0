import { renewDraft } from '@tawafuq/draft/renewDraft'
import * as Y from 'yjs'
import type { Freezing } from './Freezing.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'

/**
 * Writes a draft anew before it is opened, where it has become heavy and nobody has written in it for a while (rule LV23,
 * ADR-0027). In the draft's turn: while it is frozen for an act this waits, and an act waits for this.
 */
export function makeRenewal(ports: LivePorts, limits: Limits, freezing: Freezing) {
  function isHeavy(updates: readonly Uint8Array[]): boolean {
    if (updates.reduce((sum, { length }) => sum + length, 0) < limits.renewBytes) return false
    const whole = new Y.Doc()
    whole.transact(() => {
      for (const update of updates) Y.applyUpdate(whole, update)
    })
    const { clients } = whole.store
    let structs = 0
    for (const known of clients.values()) structs += known.length
    whole.destroy()
    return clients.size >= limits.renewNames || structs >= limits.renewStructs
  }

  async function isQuiet(room: string, lastSeq: number): Promise<boolean> {
    const [last] = await ports.drafts.history(room, lastSeq - 1, 1)
    return last !== undefined && Date.parse(ports.clock.now()) - Date.parse(last.at) >= limits.renewQuiet
  }

  async function renew(room: string): Promise<void> {
    const held = await ports.drafts.load(room)
    if (held === null || !held.open || !isHeavy(held.updates) || !(await isQuiet(room, held.lastSeq))) return
    const [client = 1] = crypto.getRandomValues(new Uint32Array(1))
    const renewal = renewDraft(held.updates, client)
    if (renewal === null) return
    const update = { room, update: renewal.update, author: null, renewed: renewal.state }
    // Only on what was read: a letter that came from another node meanwhile would vanish with the old text.
    await ports.drafts.append(update, ports.clock.now(), held.lastSeq)
  }

  /** Whether a draft is to be read again, for it was looked at in its turn and may have been written anew. */
  return async function renewIfHeavy(room: string, updates: readonly Uint8Array[]): Promise<boolean> {
    if (!isHeavy(updates)) return false
    try {
      await freezing.pass(room, async () => {
        await renew(room)
        return { done: Promise.resolve(null) }
      })
    } catch (fault) {
      ports.log.warn({ room, err: fault }, 'A heavy draft could not be written anew; it is opened as it is')
    }
    return true
  }
}
