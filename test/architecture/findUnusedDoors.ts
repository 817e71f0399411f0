import type { Door } from './doors.ts'
import { doorOf, matches, roomOf } from './findTrespasses.ts'
import type { Import } from './importsOf.ts'
import { targetOf } from './targetOf.ts'

/** The packages that a door admits and that nothing behind it imports, each as a sentence. `*` alone admits whatever is there. */
export function findUnusedDoors(imports: readonly Import[], doors: readonly Door[]): readonly string[] {
  const taken = new Map<Door, Set<string>>()
  for (const { from, specifier } of imports) {
    const room = roomOf(from, doors)
    const door = room === undefined ? undefined : doorOf(room, doors)
    const target = targetOf(from, specifier)
    if (door === undefined || !('outside' in target)) continue
    taken.set(door, (taken.get(door) ?? new Set()).add(target.outside))
  }
  return doors.flatMap((door) =>
    door.outside
      .filter((pattern) => pattern !== '*' && ![...(taken.get(door) ?? [])].some((name) => matches(pattern, name)))
      .map((pattern) => `${door.room} admits ${pattern}, which nothing in it imports`),
  )
}
