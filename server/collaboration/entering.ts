import type { LiveSocket } from './connectionSession.ts'

/** A socket has passed the door of a room that is still being loaded for it. */
export function beginEntering({ entering }: LiveSocket, room: string): void {
  entering.set(room, (entering.get(room) ?? 0) + 1)
}

/** The room has been opened to it, or could not be. */
export function endEntering({ entering }: LiveSocket, room: string): void {
  const left = (entering.get(room) ?? 1) - 1
  if (left > 0) entering.set(room, left)
  else entering.delete(room)
}

/** How many rooms are being loaded for a socket. */
export function countEntering({ entering }: LiveSocket): number {
  let count = 0
  for (const times of entering.values()) count += times
  return count
}
