import type * as Y from 'yjs'

/** How many steps may still be gone through a draft to find the neighbours that items name. */
export interface Budget {
  steps: number
}

/**
 * Whether an item stands where every client will put it: between the letters that it names as its neighbours. One that
 * names neighbours which cannot be neighbours would stand elsewhere at each client, by the order in which they hear of it
 * and others. Out of patience counts as no.
 */
export function isInPlace({ left, right, origin, rightOrigin, parentSub }: Y.Item, budget: Budget): boolean {
  if (parentSub !== null) return true
  return (
    isAlong(left, 'left', origin, (item) => item.lastId, budget) &&
    isAlong(right, 'right', rightOrigin, (item) => item.id, budget)
  )
}

function isAlong(
  start: Y.Item | null,
  way: 'left' | 'right',
  sought: Y.ID | null,
  nameOf: (item: Y.Item) => Y.ID,
  budget: Budget,
): boolean {
  if (sought === null) return true
  for (let item = start; item !== null; item = item[way]) {
    const { client, clock } = nameOf(item)
    if (client === sought.client && clock === sought.clock) return true
    budget.steps -= 1
    if (budget.steps < 0) return false
  }
  return false
}
