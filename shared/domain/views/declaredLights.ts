import type { DelegationId, Instant, ParagraphId } from '../acts/ids.ts'
import { hashWording } from '../acts/light/hashWording.ts'
import { type Light, lights, litLights } from '../acts/light/lights.ts'
import { standingBrackets, standingObjections } from '../acts/standing.ts'
import type { Statement } from '../acts/statement.ts'
import type { Sha256 } from '../engine/ledger.ts'

/** Where one delegation has declared to stand on a paragraph. */
export interface DeclaredLight {
  readonly delegationId: DelegationId
  readonly light: Light
  /** What says so: an objection that stands, a bracket of its own that stands, or its light. */
  readonly by: 'objection' | 'bracket' | 'light'
  readonly note: string | null
  readonly at: Instant
  /** It was declared on a wording that the draft no longer has. */
  readonly onEarlierWording: boolean
}

/**
 * What has been declared on a paragraph that reads `text`, one for each delegation that declared something. A standing
 * objection reads as red, and the owner of a standing bracket has a point at least, whatever light it shows; nobody is
 * here who did nothing (rule FL5).
 */
export function declaredLights(
  statement: Statement,
  id: ParagraphId,
  text: string,
  sha256: Sha256,
): readonly DeclaredLight[] {
  const declared = new Map<DelegationId, DeclaredLight>()
  const show = (one: DeclaredLight) => {
    const shown = declared.get(one.delegationId)
    if (shown === undefined || gravity(one.light) > gravity(shown.light)) declared.set(one.delegationId, one)
  }
  for (const { delegationId, lodgedAt } of standingObjections(statement, id))
    show({ delegationId, light: 'red', by: 'objection', note: null, at: lodgedAt, onEarlierWording: false })
  for (const { delegationId, placedAt } of standingBrackets(statement, id))
    if (delegationId !== null)
      show({ delegationId, light: 'yellow', by: 'bracket', note: null, at: placedAt, onEarlierWording: false })
  const lit = litLights(statement, id)
  const now = lit.some(({ wording }) => wording !== undefined) ? hashWording(text, sha256) : ''
  for (const { delegationId, light, note, at, wording } of lit)
    show({ delegationId, light, by: 'light', note, at, onEarlierWording: wording !== undefined && wording !== now })
  return [...declared.values()]
}

function gravity(light: Light): number {
  return lights.indexOf(light)
}
