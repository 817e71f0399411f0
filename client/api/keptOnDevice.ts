/**
 * What this device keeps for one participant beyond the window: texts and answers that were read, so that a page opens without
 * a network with the last that was seen. Kept in IndexedDB, a database for each participant; on a machine that several people use
 * nothing is kept (rule UI450), and whoever signs out takes it with them. Nothing here throws: a device that keeps
 * nothing loses only this.
 */
import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval'
import { heldSession, isSharedMachine, watchSession } from './heldSession.ts'

const stores = new Map<string, UseStore>()

function storeOf(participantId: string): UseStore | null {
  if (typeof indexedDB === 'undefined' || isSharedMachine()) return null
  const known = stores.get(participantId) ?? createStore(`tawafuq/${participantId}/seen`, 'seen')
  stores.set(participantId, known)
  return known
}

/** Null where nothing of that name is kept. The caller says of what shape it kept it. */
async function recall<Value>(participantId: string, key: string): Promise<Value | null> {
  const store = storeOf(participantId)
  if (store === null) return null
  return get<Value>(key, store).then(
    (kept) => kept ?? null,
    () => null,
  )
}

/** Keeps what can be cloned (structured clone) under a name, while its reader is signed in here; null lets go of it. */
async function keep(participantId: string, key: string, value: unknown): Promise<void> {
  // A screen that is taken down after its reader has left must not keep once more what has just been let go of.
  const store = heldSession()?.participant.id === participantId ? storeOf(participantId) : null
  if (store === null) return
  await (value === null ? del(key, store) : set(key, value, store)).catch(() => undefined)
}

/** Who signs out, or is signed out, leaves nothing behind that they had read. */
let whose = heldSession()?.participant.id
watchSession(() => {
  const left = whose
  whose = heldSession()?.participant.id
  if (left === undefined || left === whose) return
  const store = storeOf(left)
  if (store !== null) void clear(store).catch(() => undefined)
})

/** What this device keeps for a participant, by names. */
export const keptOnDevice = { recall, keep } as const
