import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import type { z } from 'zod'
import type { Parsed } from './fieldErrors.ts'
import type { Language } from './formatIssue.ts'

/** An answer's body: JSON of a schema, a file of one of several types, or nothing. */
export interface OperationAnswer {
  readonly description: string
  readonly schema?: z.ZodType
  readonly contentTypes?: readonly string[]
}

export type OperationBody =
  | {
      readonly type: 'json'
      readonly schema: z.ZodType
      readonly bytes: number
      /** Says more about what is wrong than the schema by itself would. */
      readonly parse?: (input: unknown, language: Language) => Parsed<unknown>
    }
  | { readonly type: 'file'; readonly contentTypes: readonly string[]; readonly bytes: number }

/** One call of the contract. The server routes by it, checks by it, and describes itself with it. */
export interface Operation {
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api/v1`; a parameter stands in braces. */
  readonly path: string
  readonly summary: string
  /** `session`: needs one. `either`: shows more to one who has one. `anyone`: never looks. */
  readonly access: 'session' | 'either' | 'anyone'
  /** Bears a token of its own, which its act looks at: whoever has the right one never waits for those who have not. */
  readonly bearsToken?: true
  /** Answered at once, whatever else of its caller is under way: its turn comes elsewhere. */
  readonly takesNoTurn?: true
  /** Takes long enough that callers wait their turn: two of one caller are under way at once. */
  readonly costly?: 'document' | 'reading'
  /** The roles for which it is, where the body is too large to be read for others. */
  readonly roles?: readonly Role[]
  readonly params?: z.ZodObject
  readonly query?: z.ZodType
  readonly idempotent?: boolean
  readonly body?: OperationBody
  readonly success: { readonly status: 200 | 201 | 202 | 204 } & OperationAnswer
  /** The codes of refusals by status, besides those that every call may meet. */
  readonly refusals?: Readonly<Record<number, string>>
}

/** Names an operation with all that its types know. */
export function operation<const Shape extends Operation>(shape: Shape): Shape {
  return shape
}
