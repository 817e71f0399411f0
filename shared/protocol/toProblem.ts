import { type Refusal, type RefusalCode, type RefusalNature, refusals } from '@tawafuq/domain/language/refusals'
import type { Language } from './formatIssue.ts'

export type RefusalStatus = 403 | 404 | 409

const statuses: Readonly<Record<RefusalNature, RefusalStatus>> = { rights: 403, unknown: 404, circumstances: 409 }

/** The status and the sentences with which the domain's no is answered: rights 403, nothing there 404, circumstances 409. */
export function toProblem({ code }: Refusal): {
  readonly status: RefusalStatus
  readonly title: Readonly<Record<Language, string>>
} {
  const { nature, ar, en } = refusals[code]
  return { status: statuses[nature], title: { ar, en } }
}

/** The domain's refusal of this name, if it is one: for those who look up a code. */
export function findRefusal(code: string): Refusal | null {
  return isRefusalCode(code) ? { code } : null
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
