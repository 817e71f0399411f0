import * as Y from 'yjs'
import { checkTree, type DraftLimits } from './checkTree.ts'
import { judgeItem } from './judgeItem.ts'
import { blockOf } from './layoutOf.ts'
import { fragmentName } from './schema.ts'

/** `bracket-unknown`: a glyph of a bracket that is not among the known; the caller may have heard too late of it. */
export type InspectionRefusal = 'update-malformed' | 'update-ahead' | 'text-too-long' | 'bracket-unknown'

/**
 * `news` is what the update adds to the shadow, encoded afresh, or null if it adds nothing; `writers` are the Yjs clients
 * under whose names it adds something.
 */
export type Inspection =
  | { readonly ok: true; readonly news: Uint8Array | null; readonly writers: readonly number[] }
  | { readonly ok: false; readonly reason: InspectionRefusal }

/**
 * Applies an update to a shadow of the draft and judges what comes of it (rules DR5 to DR8): it must be whole, need nothing
 * that the draft has not got, and leave the one block that was there, with none but the known nodes, marks and brackets.
 * Never throws. After a refusal the shadow is of no more use; after an acceptance it holds the update.
 */
export function inspectUpdate(
  shadow: Y.Doc,
  update: Uint8Array,
  knownBracketIds: ReadonlySet<string>,
  limits: DraftLimits,
): Inspection {
  const block = blockOf(shadow)
  const written: Uint8Array[] = []
  const writers = new Set<number>()
  let refusal: InspectionRefusal | null = null
  let isStructural = false
  let hasGrown = false

  const onUpdate = (bytes: Uint8Array): void => {
    written.push(bytes)
  }
  const onTransaction = (transaction: Y.Transaction): void => {
    for (const [type, keys] of transaction.changed as ReadonlyMap<unknown, ReadonlySet<string | null>>) {
      if (!(type instanceof Y.XmlText)) isStructural = true
      else if ([...keys].some((key) => key !== null)) refusal ??= 'update-malformed'
    }
    for (const [client, clock] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0
      if (clock <= before) continue
      writers.add(client)
      hasGrown = true
      const structs = shadow.store.clients.get(client) ?? []
      for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
        const struct: unknown = structs[at]
        if (!(struct instanceof Y.Item)) continue
        if (struct.content instanceof Y.ContentType || struct.parentSub !== null) isStructural = true
        refusal ??= judgeItem(struct, knownBracketIds)
      }
    }
  }

  shadow.on('update', onUpdate)
  shadow.on('afterTransaction', onTransaction)
  try {
    Y.applyUpdate(shadow, update)
    if (shadow.store.pendingStructs !== null || shadow.store.pendingDs !== null) refusal ??= 'update-ahead'
    if (shadow.share.size !== 1 || !shadow.share.has(fragmentName)) refusal ??= 'update-malformed'
    const after = blockOf(shadow)
    if (after === null || (block !== null && after !== block)) refusal ??= 'update-malformed'
    else if (hasGrown || isStructural) refusal ??= checkTree(shadow, limits, isStructural)
  } catch {
    refusal = 'update-malformed'
  } finally {
    shadow.off('update', onUpdate)
    shadow.off('afterTransaction', onTransaction)
  }
  if (refusal !== null) return { ok: false, reason: refusal }
  const [only] = written
  const news = only === undefined ? null : written.length === 1 ? only : Y.mergeUpdates(written)
  return { ok: true, news, writers: [...writers] }
}
