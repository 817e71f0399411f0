import type { z } from 'zod'
import { limits } from './limits.ts'
import { type Language, sayIssue } from './sayIssue.ts'

/** What is wrong at one place of a body. `path` joins names and indexes with dots; it is empty for the body itself. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly errors: readonly FieldError[]
      /** What would have been accepted, where that is a list of names. */
      readonly known?: readonly string[]
    }

/** Checks a value that came from outside: the value as its schema makes it, or the first errors in the language asked for. */
export function parseAs<Value>(schema: z.ZodType<Value>, input: unknown, language: Language): Parsed<Value> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const errors = result.error.issues.slice(0, limits.errors)
  return { ok: false, errors: errors.map((issue) => ({ path: pathOf(issue), message: sayIssue(issue, language) })) }
}

function pathOf(issue: z.core.$ZodIssue): string {
  return issue.path.map(String).join('.').slice(0, 200)
}
