import { type Refusal, type RefusalNature, refusals } from '@tawafuq/domain/refusals'
import type { Language } from './sayIssue.ts'

const statuses: Readonly<Record<RefusalNature, 403 | 404 | 409>> = { rights: 403, unknown: 404, circumstances: 409 }

/** The status and the sentence with which the domain's no is answered: rights 403, nothing there 404, circumstances 409. */
export function answerToRefusal({ code }: Refusal, language: Language): { status: 403 | 404 | 409; title: string } {
  const refusal = refusals[code]
  return { status: statuses[refusal.nature], title: refusal[language] }
}
