import type { Instant } from '../ids.ts'

/** An objector's promise of wording by a time, and when it was kept. */
export interface TextPromise {
  readonly until: Instant
  readonly promisedAt: Instant
  readonly givenAt: Instant | null
}

/** What an objection says of the words that were promised. */
interface Promising {
  readonly state: string
  readonly promise: TextPromise | null
}

/** Whether an objection stands and the words promised for it have not come. */
export function awaitsText({ state, promise }: Promising): boolean {
  return state === 'standing' && promise !== null && promise.givenAt === null
}

/** The objections whose promised words are overdue at an instant (rule OB3). */
export function overdueObjections<One extends Promising>(
  statement: { readonly objections: readonly One[] },
  at: Instant,
): readonly One[] {
  return statement.objections.filter((one) => awaitsText(one) && one.promise !== null && one.promise.until <= at)
}
