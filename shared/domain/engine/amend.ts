import { BrokenLedger } from './brokenLedger.ts'

/** Changes one of several things, by its id. Throws BrokenLedger where nothing has that id. */
export function amend<Id, Thing extends { readonly id: Id }>(
  things: readonly Thing[],
  id: Id,
  change: (thing: Thing) => Thing,
): readonly Thing[] {
  if (!things.some((thing) => thing.id === id)) throw new BrokenLedger(`nothing has the id ${String(id)}`)
  return things.map((thing) => (thing.id === id ? change(thing) : thing))
}
