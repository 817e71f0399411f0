import type { DelegationId, Instant, ParagraphId } from '../ids.ts'

/** Green: no objection; yellow: has a point; red: objects. */
export const lights = ['green', 'yellow', 'red'] as const
export type Light = (typeof lights)[number]

export interface RaisedLight {
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId
  /** Green only where it was declared: by default nobody shows anything. */
  readonly light: Light
  readonly note: string | null
  readonly at: Instant
  /** Out once the floor has moved on, where it is no declaration: remembered for the second pass, and shown no more. */
  readonly lit: boolean
  /** The hash of the wording on which it was declared; absent in entries from before lights were declarations. */
  readonly wording?: string
}

/** The lights that are on at a paragraph now. */
export function litLights(
  statement: { readonly lights: readonly RaisedLight[] },
  id: ParagraphId,
): readonly RaisedLight[] {
  return statement.lights.filter(({ paragraphId, lit }) => lit && paragraphId === id)
}
