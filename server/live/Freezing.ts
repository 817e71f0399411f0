/** What each room's gate keeps: updates pass one after another, none while the room is frozen, none after it is closed. */
interface Freeze {
  readonly over: Promise<void>
  readonly end: () => void
}

/**
 * The gates of all rooms. Freezes and closings take hold synchronously, before anything awaits; what has passed the gate by
 * then is waited for (rules LV9, LV10). Closings are kept for as long as the process lives; the store remembers them longer.
 */
export class Freezing {
  readonly #frozen = new Map<string, Freeze>()
  readonly #closed = new Set<string>()
  readonly #passing = new Map<string, Promise<unknown>>()
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does work on a room in its turn. The work must take hold of the room before it first awaits. */
  async pass<Result>(room: string, work: () => Promise<Result>): Promise<Result | 'draft-closed'> {
    const before = this.#last.get(room)
    const turn = this.#inTurn(room, before, work)
    const settled = turn.then(ignore, ignore)
    this.#last.set(room, settled)
    try {
      return await turn
    } finally {
      if (this.#last.get(room) === settled) this.#last.delete(room)
    }
  }

  async #inTurn<Result>(room: string, before: Promise<unknown> | undefined, work: () => Promise<Result>) {
    if (before !== undefined) await before
    for (let freeze = this.#frozen.get(room); freeze !== undefined; freeze = this.#frozen.get(room)) await freeze.over
    if (this.#closed.has(room)) return 'draft-closed' as const
    const passing = work()
    this.#passing.set(room, passing)
    try {
      return await passing
    } finally {
      this.#passing.delete(room)
    }
  }

  async freeze(room: string): Promise<void> {
    if (!this.#frozen.has(room)) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#frozen.set(room, { over: promise, end: resolve })
    }
    await this.#passing.get(room)?.then(ignore, ignore)
  }

  thaw(room: string): void {
    this.#frozen.get(room)?.end()
    this.#frozen.delete(room)
  }

  close(room: string): void {
    this.#closed.add(room)
    this.thaw(room)
  }

  isClosed(room: string): boolean {
    return this.#closed.has(room)
  }

  /** Resolves when nothing waits at a room's gate any more. */
  async whenIdle(room: string): Promise<void> {
    for (let last = this.#last.get(room); last !== undefined; last = this.#last.get(room)) await last
  }

  /** The rooms at whose gates something passes or waits. */
  busy(): readonly string[] {
    return [...this.#last.keys()].filter((room) => !this.#frozen.has(room))
  }
}

function ignore(): void {}
