/** The floor: passages through the text, the lights that delegations raise, and what is sent to a small group. */
import type { DelegationId, Instant, ParagraphId } from './ids.ts'
import type { Actor } from './roles.ts'
import type { ParagraphKind, Span, Statement } from './statement.ts'

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

/** A paragraph out with a small group, until it comes back with a report. */
export interface Parking {
  readonly with: string
  readonly note: string | null
  readonly by: Actor
  readonly at: Instant
}

export interface RevisionParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
  /** Where brackets stood, if any did. */
  readonly spans?: readonly Span[]
}

/** The whole text as it stood when a reading opened: Rev.1, Rev.2 … It never changes. */
export interface Revision {
  readonly name: string
  readonly reading: number
  readonly at: Instant
  readonly by: Actor
  readonly paragraphs: readonly RevisionParagraph[]
}

/** The lights that are on at a paragraph now. */
export function litLights(statement: Statement, id: ParagraphId): readonly RaisedLight[] {
  return statement.lights.filter(({ paragraphId, lit }) => lit && paragraphId === id)
}
