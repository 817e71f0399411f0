import * as Y from 'yjs'
import type { DraftLimits } from './checkTree.ts'
import { countUpdate } from './countUpdate.ts'
import { blockOf } from './layoutOf.ts'
import { nodeNames } from './schema.ts'
import { structsOf } from './structsOf.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** What an update adds to a draft, not applied yet, and how much: structs of Yjs, and names that the draft has not seen. */
export interface Weighed {
  readonly unknown: Uint8Array
  readonly structs: Decoded['structs']
  readonly newNames: number
}

export type WeighingRefusal = 'update-malformed' | 'update-ahead' | 'update-too-large' | 'too-many'

/**
 * Reads an update for what it would cost, before anything is applied (rule DR20): how many structs, names and deletions it
 * brings, and whether they are such as an editor makes. Throws for bytes that are no update. Its work grows with the bytes
 * of the update and the names of the draft alone.
 */
export function weighUpdate(draft: Y.Doc, update: Uint8Array, limits: DraftLimits): Weighed | WeighingRefusal {
  const { store } = draft
  const most = structsOf(store) + limits.updateStructs
  // Structs and stretches of deletions are counted together here, apart below.
  if (countUpdate(update, most * 2) !== null) return 'update-too-large'
  const whole = Y.decodeUpdate(update)
  if (whole.structs.length > most) return 'update-too-large'
  const deletions = weighDeletions(whole.ds, most)
  if (deletions !== null) return deletions
  // A struct that is known in part is cut to its unknown part first. Yjs would link that part behind the known one and yet
  // put it where the struct says: here, and nowhere else that the news are read.
  const unknown = Y.diffUpdate(update, Y.encodeStateVector(draft))
  const { structs } = Y.decodeUpdate(unknown)
  // Many small structs at one place cost their square to put in order.
  if (unknown.length > limits.updateBytes || structs.length > limits.updateStructs) return 'update-too-large'
  if (structs.some((struct) => struct instanceof Y.Skip)) return 'update-ahead'
  const garbage = weighGarbage(draft, structs, limits)
  if (garbage !== null) return garbage
  const newNames = new Set(structs.flatMap(({ id }) => (store.clients.has(id.client) ? [] : [id.client]))).size
  if (newNames > limits.updateNames || (newNames > 0 && store.clients.size + newNames > limits.draftNames)) {
    return 'too-many'
  }
  if (structs.length > 0 && structsOf(store) + structs.length > limits.draftStructs) return 'too-many'
  return { unknown, structs, newNames }
}

/** Editors name each stretch once and in order; the same one named a thousand times is gone through a thousand times. */
function weighDeletions({ clients }: Decoded['ds'], most: number): WeighingRefusal | null {
  let ranges = 0
  for (const stretches of clients.values()) {
    ranges += stretches.length
    if (ranges > most) return 'update-too-large'
    let end = 0
    for (const { clock, len } of stretches) {
      if (clock < end || len < 1) return 'update-malformed'
      end = clock + len
    }
  }
  return null
}

/**
 * What is left of nodes that were taken out is garbage. In a paragraph there is nothing to take out; who takes a row out
 * of a table before its words were sent leaves some.
 */
function weighGarbage(draft: Y.Doc, structs: Weighed['structs'], limits: DraftLimits): WeighingRefusal | null {
  let garbage = 0
  for (const struct of structs) {
    const isGarbage = struct instanceof Y.GC
    if (isGarbage) garbage += 1
    const isErased = isGarbage || (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted)
    if (isErased && struct.length > limits.erasedUnits) return 'update-malformed'
  }
  if (garbage === 0) return null
  const isTable = blockOf(draft)?.nodeName === nodeNames.table
  return isTable && garbage <= limits.updateGarbage ? null : 'update-malformed'
}
