import type { Refusal } from '@tawafuq/domain/language/refusals'
import { answerToRefusal } from '@tawafuq/protocol/answerToRefusal'
import type { FieldError } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/sayIssue'
import { type HttpCode, sentences } from './sentences.ts'

/** A no, before it is put into one of the two languages. */
export interface Trouble {
  readonly status: number
  readonly code: string
  readonly title: Readonly<Record<Language, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly detail?: Readonly<Record<Language, string>>
  readonly concerns?: readonly string[]
  readonly errors?: readonly FieldError[]
  readonly known?: readonly string[]
  readonly reference?: string
}

/** One of HTTP's own. */
export function trouble(code: HttpCode, more: Omit<Partial<Trouble>, 'status' | 'code' | 'title'> = {}): Trouble {
  const { status, ar, en } = sentences[code]
  return { status, code, title: { ar, en }, ...more }
}

/** The domain's, under its own code. */
export function refusalTrouble(refusal: Refusal): Trouble {
  const { code, concerns } = refusal
  return { code, ...answerToRefusal(refusal), ...(concerns && { concerns }) }
}

/** A call that needs a session, from one who has none that we know. */
export const notSignedIn = trouble('unknown-token', { headers: { 'WWW-Authenticate': 'Bearer' } })
