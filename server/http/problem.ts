import type { Refusal } from '@tawafuq/domain/language/refusals'
import type { FieldError } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/formatIssue'
import { toProblem } from '@tawafuq/protocol/toProblem'
import type { RefusedAmendments } from '../application/application.ts'
import { type HttpCode, sentences } from './sentences.ts'

/** A no, before it is put into one of the two languages. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: Readonly<Record<Language, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly detail?: Readonly<Record<Language, string>>
  readonly concerns?: readonly string[]
  readonly errors?: readonly FieldError[]
  /** What is wrong at each of several places, where that is told in both languages; it is sent as `errors`. */
  readonly each?: readonly { readonly path: string; readonly message: Readonly<Record<Language, string>> }[]
  readonly known?: readonly string[]
  readonly reference?: string
}

/** One of HTTP's own. */
export function problem(code: HttpCode, more: Omit<Partial<Problem>, 'status' | 'code' | 'title'> = {}): Problem {
  const { status, ar, en } = sentences[code]
  return { status, code, title: { ar, en }, ...more }
}

/** The domain's, under its own code. */
export function problemOfRefusal(refusal: Refusal): Problem {
  const { code, concerns } = refusal
  return { code, ...toProblem(refusal), ...(concerns && { concerns }) }
}

/** The domain's, of several that were asked for together: the first gives the code, and each is told at its place. */
export function eachProblem({ refusal, each }: RefusedAmendments): Problem {
  return {
    ...problemOfRefusal(refusal),
    each: each.map(({ place, refusal: one }) => ({ path: place, message: placed(place, toProblem(one).title) })),
  }
}

/** A sentence led by which amendment or remark it is about, counted from 1. */
function placed(place: string, { ar, en }: Readonly<Record<Language, string>>): Readonly<Record<Language, string>> {
  const [list, at] = place.split('.')
  const nth = Number(at) + 1
  return list === 'remarks'
    ? { ar: `التعليق ${nth}: ${ar}`, en: `Comment ${nth}: ${en}` }
    : { ar: `التعديل ${nth}: ${ar}`, en: `Amendment ${nth}: ${en}` }
}

/** A call that needs a session, from one who has none that we know. */
export const notSignedIn = problem('unknown-token', { headers: { 'WWW-Authenticate': 'Bearer' } })
