/** Whether two lists hold the very same things in the same order. */
export function sameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => Object.is(one, others[at]))
}

/** Whether two flat objects hold the very same things under the same names. */
export function sameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  return sameList(Object.entries(one).flat(), Object.entries(other).flat())
}
