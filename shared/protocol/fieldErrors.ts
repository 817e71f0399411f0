import { limits } from '@tawafuq/domain/schemas/limits'
import type { z } from 'zod'
import { formatIssue, type Language } from './formatIssue.ts'

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
  const places = result.error.issues.flatMap((issue) => placesOf(issue, [])).slice(0, limits.errors)
  return { ok: false, errors: places.map(({ path, issue }) => ({ path, message: formatIssue(issue, language) })) }
}

interface Place {
  readonly path: string
  readonly issue: z.core.$ZodIssue
}

/**
 * Where an issue is: at each member that is not known, and, of several forms that would be taken, in the one that the
 * value has the shape of.
 */
function placesOf(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): readonly Place[] {
  const at = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, limits.errors).map((key) => ({ path: pathOf([...at, key]), issue }))
  }
  if (issue.code === 'invalid_union') {
    const alike = issue.errors.filter((issues) =>
      issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
    )
    const [only] = alike
    if (only !== undefined && alike.length === 1) return only.flatMap((inner) => placesOf(inner, at))
  }
  return [{ path: pathOf(at), issue }]
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 200)
}
