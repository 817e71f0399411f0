import { constants, setPriority } from 'node:os'

/** The number by which a thread calls itself. */
const thisThread = 0

/**
 * Lets a process, or this thread, run where the rest of the machine leaves it time: whoever types comes before whoever has
 * files read in or printed. On Linux a thread has a priority of its own; elsewhere it is its process's, the server's.
 */
export function giveWay(whose: 'thread' | { readonly pid: number | undefined }): void {
  if (whose === 'thread' && process.platform !== 'linux') return
  const pid = whose === 'thread' ? thisThread : whose.pid
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the machine allows no change: it runs as it did.
  }
}
