import * as Y from 'yjs'
import { checkTree, type DraftLimits } from './checkTree.ts'
import { glyphsMoved, mayCopyGlyphs, standingGlyphs } from './glyphsMoved.ts'
import { isInPlace } from './isInPlace.ts'
import { judgeItem } from './judgeItem.ts'
import { judgeMeasures, measureBefore } from './judgeMeasures.ts'
import { blockOf } from './layoutOf.ts'
import { hasLineEnds, holdsLineEnds } from './lineEnds.ts'
import { fragmentName, nodeNames } from './schema.ts'
import { weighUpdate } from './weighUpdate.ts'

/**
 * `bracket-unknown`: a glyph of a bracket that is not among the known; the caller may have heard too late of it.
 * `glyph-copied`: a copy of a glyph would move a bracket whose own glyph stands.
 */
export type InspectionRefusal =
  | 'update-malformed'
  | 'update-ahead'
  | 'update-too-large'
  | 'too-many'
  | 'text-too-long'
  | 'hidden-letters'
  | 'too-many-marks'
  | 'word-too-long'
  | 'bracket-unknown'
  | 'glyph-copied'

/** Steps through a draft to check where the items of one update stand; those of honest editors need one or two each. */
const budgetOfUpdate = 500_000

/**
 * `news` is what the update adds to the shadow, encoded afresh, or null if it adds nothing; `writers` are the Yjs clients
 * under whose names it adds something, `structs` how many it adds. `isUntouched` says that a refused update never got as
 * far as the shadow, which is still of use.
 */
export type Inspection =
  | {
      readonly ok: true
      readonly changes: Uint8Array | null
      readonly clientIds: readonly number[]
      readonly structs: number
    }
  | { readonly ok: false; readonly reason: InspectionRefusal; readonly isUntouched?: true }

/**
 * Applies an update to a shadow of the draft and judges what comes of it (rules DR5 to DR8, DR14): it must be whole, need nothing
 * that the draft has not got, and leave the one block that was there, with none but the known nodes, marks and brackets, and
 * with letters that are seen and that every page can draw.
 * Never throws. After a refusal the shadow is of no more use, unless it is untouched; after an acceptance it holds the
 * update.
 */
export function inspectUpdate(
  shadow: Y.Doc,
  update: Uint8Array,
  knownBracketIds: ReadonlySet<string>,
  limits: DraftLimits,
): Inspection {
  const block = blockOf(shadow)
  measureBefore(shadow)
  const written: Uint8Array[] = []
  const clientIds = new Set<number>()
  const budget = { steps: budgetOfUpdate }
  let refusal: InspectionRefusal | null = null
  let isStructural = false
  let hasGrown = false
  let added = 0

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
      clientIds.add(client)
      hasGrown = true
      const structs = shadow.store.clients.get(client) ?? []
      for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
        const struct: unknown = structs[at]
        if (!(struct instanceof Y.Item)) {
          // Letters for a paragraph that was written anew meanwhile would be taken in and be nowhere: they stay with their author.
          if (block?.nodeName === nodeNames.paragraph) refusal ??= 'update-malformed'
          continue
        }
        if (struct.content instanceof Y.ContentType || struct.parentSub !== null) isStructural = true
        refusal ??= isInPlace(struct, budget) ? judgeItem(struct, knownBracketIds) : 'update-malformed'
      }
    }
  }

  shadow.on('update', onUpdate)
  shadow.on('afterTransaction', onTransaction)
  try {
    const weighed = weighUpdate(shadow, update, limits)
    if (typeof weighed === 'string') return { ok: false, reason: weighed, isUntouched: true }
    const { unknown, structs } = weighed
    added = structs.length
    const standing = mayCopyGlyphs(structs) ? standingGlyphs(shadow) : []
    if (hasLineEnds(structs) && !holdsLineEnds(shadow)) return { ok: false, reason: 'update-malformed' }
    Y.applyUpdate(shadow, unknown)
    if (shadow.store.pendingStructs !== null || shadow.store.pendingDs !== null) refusal ??= 'update-ahead'
    if (shadow.share.size !== 1 || !shadow.share.has(fragmentName)) refusal ??= 'update-malformed'
    const after = blockOf(shadow)
    if (after === null || (block !== null && after !== block)) refusal ??= 'update-malformed'
    else if (hasGrown || isStructural) refusal ??= checkTree(shadow, limits, isStructural)
    refusal ??= judgeMeasures(shadow)
    if (refusal === null && glyphsMoved(shadow, standing)) refusal = 'glyph-copied'
  } catch {
    refusal = 'update-malformed'
  } finally {
    shadow.off('update', onUpdate)
    shadow.off('afterTransaction', onTransaction)
  }
  if (refusal !== null) return { ok: false, reason: refusal }
  const [only] = written
  const changes = only === undefined ? null : written.length === 1 ? only : Y.mergeUpdates(written)
  return { ok: true, changes, clientIds: [...clientIds], structs: added }
}
