import type { Instant } from './ids.ts'
import type { Objection, Statement } from './statement.ts'

/** An objector's promise of wording by a time, and when it was kept. */
export interface TextPromise {
  readonly until: Instant
  readonly promisedAt: Instant
  readonly givenAt: Instant | null
}

/** Whether an objection stands and the words promised for it have not come. */
export function awaitsText({ state, promise }: Objection): boolean {
  return state === 'standing' && promise !== null && promise.givenAt === null
}

/** The objections whose promised words are overdue at an instant (rule OB3). */
export function overdueObjections(statement: Statement, at: Instant): readonly Objection[] {
  return statement.objections.filter((one) => awaitsText(one) && one.promise !== null && one.promise.until <= at)
}
