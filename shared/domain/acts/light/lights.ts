import type { DelegationId, Instant, ParagraphId } from '../ids.ts'

/** Green, no objection, is what a delegation shows that raises nothing. */
export const lights = ['green', 'yellow', 'red'] as const
export type Light = (typeof lights)[number]

export interface RaisedLight {
  readonly paragraphId: ParagraphId
  readonly delegationId: DelegationId
  readonly light: Exclude<Light, 'green'>
  readonly note: string | null
  readonly at: Instant
  /** Out once the floor has moved on: it is remembered for the second pass, and shown no more. */
  readonly lit: boolean
}

/** The lights that are on at a paragraph now. */
export function litLights(
  statement: { readonly lights: readonly RaisedLight[] },
  id: ParagraphId,
): readonly RaisedLight[] {
  return statement.lights.filter(({ paragraphId, lit }) => lit && paragraphId === id)
}
