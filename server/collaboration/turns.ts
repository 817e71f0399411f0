/**
 * Shares the thread: nobody's messages are taken for longer than a turn before the rest of the house, requests of HTTP among
 * it, is heard; and of those who wait each is taken one piece after another, however much one of them has sent.
 */
export interface Turns {
  /** So much has been worked, in milliseconds. */
  readonly worked: (milliseconds: number) => void
  /** Whether what comes now waits for its turn: the present one is used up, or others wait already. */
  readonly isOver: () => boolean
  /** Does a piece of somebody's work when it is their turn. */
  readonly next: (whose: object, piece: () => void) => void
  /** Counts the turns: what begins and ends in one has not waited. */
  readonly count: () => number
}

export function makeTurns(longest: number, soon: (run: () => void) => void = setImmediate): Turns {
  const waiting = new Map<object, (() => void)[]>()
  let worked = 0
  let turn = 0
  let isSet = false

  function set(): void {
    if (isSet) return
    isSet = true
    soon(begin)
  }

  function begin(): void {
    isSet = false
    worked = 0
    turn += 1
    const [first] = waiting
    if (first === undefined) return
    const [whose, pieces] = first
    const piece = pieces.shift()
    waiting.delete(whose)
    if (pieces.length > 0) waiting.set(whose, pieces)
    // Before the piece is done: whatever becomes of it, the next is.
    if (waiting.size > 0) set()
    piece?.()
  }

  return {
    worked(milliseconds) {
      worked += milliseconds
      set()
    },
    isOver: () => waiting.size > 0 || worked >= longest,
    next(whose, piece) {
      const pieces = waiting.get(whose) ?? []
      pieces.push(piece)
      waiting.set(whose, pieces)
      set()
    },
    count: () => turn,
  }
}
