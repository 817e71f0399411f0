import type { Door } from './doors.ts'
import type { Import } from './importsOf.ts'
import { type Target, targetOf } from './targetOf.ts'

/** The imports that no door lets through, each as a sentence with its place; none when the house is in order. */
export function findTrespasses(imports: readonly Import[], doors: readonly Door[]): readonly string[] {
  return imports.flatMap((one) => {
    const place = `${one.from}:${one.line}`
    const room = roomOf(one.from, doors)
    if (room === undefined) return [`${place} stands in no room of doors.ts`]
    const door = doorOf(room, doors)
    const target = targetOf(one.from, one.specifier)
    if (door === undefined || isOpen(room, door, target, one.isTypeOnly, doors)) return []
    const kind = one.isTypeOnly ? 'the types of ' : ''
    const allowed = [...door.rooms, ...door.outside].join(', ') || 'nothing'
    return [`${place} imports ${kind}${one.specifier}; ${room} may take from: ${allowed}`]
  })
}

function isOpen(room: string, door: Door, target: Target, isTypeOnly: boolean, doors: readonly Door[]): boolean {
  if ('outside' in target) return door.outside.some((pattern) => matches(pattern, target.outside))
  const targetRoom = roomOf(target.inside, doors)
  if (targetRoom === room) return true
  return door.rooms.some((entry) => {
    const [place = '', only] = entry.split(':')
    if (only === 'types' && !isTypeOnly) return false
    if (isFilePattern(place)) return matchesPath(place, target.inside)
    // A place inside a room (a file, a folder) opens that place and not the room around it.
    return isRoom(place, doors)
      ? targetRoom !== undefined && matches(place, targetRoom)
      : target.inside === place || target.inside.startsWith(`${place}/`)
  })
}

/** The room that a path stands in: the longest that holds it, with a star filled in. */
export function roomOf(path: string, doors: readonly Door[]): string | undefined {
  return doors
    .flatMap(({ room }) => {
      const pattern = room.split('/')
      // The last part of a path is the file: it names no room.
      const folders = path.split('/').slice(0, -1)
      const isWithin = pattern.every((part, at) => folders[at] !== undefined && (part === '*' || part === folders[at]))
      return isWithin ? [folders.slice(0, pattern.length).join('/')] : []
    })
    .sort((one, other) => other.length - one.length)[0]
}

/** The door of a room: its own, or that of all rooms of its kind. */
export function doorOf(room: string, doors: readonly Door[]): Door | undefined {
  return doors.find((door) => door.room === room) ?? doors.find((door) => matches(door.room, room))
}

/** A star and an ending: one file of every room of a kind, such as the `index.ts` of each feature. */
function isFilePattern(place: string): boolean {
  return place.includes('*') && /\.\w+$/.test(place)
}

/** A star stands for one part of a path, or for the rest of its name. */
function matchesPath(pattern: string, path: string): boolean {
  const parts = pattern.split('/')
  const own = path.split('/')
  return (
    parts.length === own.length &&
    parts.every((part, at) => {
      const [start = '', end] = part.split('*')
      const name = own[at] ?? ''
      return end === undefined ? part === name : name.startsWith(start) && name.endsWith(end)
    })
  )
}

function isRoom(place: string, doors: readonly Door[]): boolean {
  return place.includes('*') || doors.some(({ room }) => room === place)
}

/** A star at the end stands for one more part of a path, or for the rest of a package's name. */
export function matches(pattern: string, name: string): boolean {
  if (!pattern.endsWith('*')) return pattern === name
  return name.startsWith(pattern.slice(0, -1)) && name.length >= pattern.length
}
