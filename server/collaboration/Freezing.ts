/** What each room's gate keeps: updates pass one after another, none while the room is frozen, none after it is closed. */
interface Freeze {
  readonly over: Promise<void>
  readonly end: () => void
}

/** Work that has been judged; `done` is what it comes to. */
export interface Judged<Result> {
  readonly done: Promise<Result>
}

/**
 * The gates of all rooms. Freezes and closings take hold synchronously, before anything awaits; what has passed the gate by
 * then is waited for (rules LV9, LV10). A closing is kept for as long as the draft is in memory; the store remembers it longer.
 */
export class Freezing {
  readonly #frozen = new Map<string, Freeze>()
  readonly #closed = new Set<string>()
  readonly #passing = new Map<string, Set<Promise<unknown>>>()
  readonly #last = new Map<string, Promise<unknown>>()

  /**
   * Does work on a room in its turn, and gives back what it comes to. The next in turn begins when the work has been
   * judged, not when it is done. It must take hold of the room before it first awaits.
   */
  async pass<Result>(room: string, work: () => Promise<Judged<Result>>): Promise<Result | 'draft-closed'> {
    const turn = this.#inTurn(room, this.#last.get(room), work)
    const settled = turn.then(ignore, ignore).then(() => {
      if (this.#last.get(room) === settled) this.#last.delete(room)
    })
    this.#last.set(room, settled)
    const judged = await turn
    return judged === 'draft-closed' ? judged : await judged.done
  }

  async #inTurn<Result>(room: string, before: Promise<unknown> | undefined, work: () => Promise<Judged<Result>>) {
    if (before !== undefined) await before
    for (let freeze = this.#frozen.get(room); freeze !== undefined; freeze = this.#frozen.get(room)) await freeze.over
    if (this.#closed.has(room)) return 'draft-closed' as const
    const judging = work()
    this.#note(
      room,
      judging.then(({ done }) => done),
    )
    return judging
  }

  #note(room: string, whole: Promise<unknown>): void {
    const passing = this.#passing.get(room) ?? new Set()
    this.#passing.set(room, passing)
    const settled = whole.then(ignore, ignore).then(() => {
      passing.delete(settled)
      if (passing.size === 0) this.#passing.delete(room)
    })
    passing.add(settled)
  }

  async freeze(room: string): Promise<void> {
    if (!this.#frozen.has(room)) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#frozen.set(room, { over: promise, end: resolve })
    }
    await this.#whenPassed(room)
  }

  async #whenPassed(room: string): Promise<void> {
    const passing = this.#passing.get(room)
    if (passing !== undefined) await Promise.all(passing)
  }

  thaw(room: string): void {
    this.#frozen.get(room)?.end()
    this.#frozen.delete(room)
  }

  close(room: string): void {
    this.#closed.add(room)
    this.thaw(room)
  }

  /** The draft is in memory no more: whoever asks for it now is answered by the store. */
  forget(room: string): void {
    this.#closed.delete(room)
  }

  /** How many closings are kept. */
  closings(): number {
    return this.#closed.size
  }

  isClosed(room: string): boolean {
    return this.#closed.has(room)
  }

  /** Resolves when nothing passes or waits at a room's gate any more. */
  async whenIdle(room: string): Promise<void> {
    for (let last = this.#last.get(room); last !== undefined; last = this.#last.get(room)) await last
    await this.#whenPassed(room)
  }

  /** The rooms at whose gates something passes or waits, frozen ones left out. */
  busy(): readonly string[] {
    const rooms = new Set([...this.#last.keys(), ...this.#passing.keys()])
    return [...rooms].filter((room) => !this.#frozen.has(room))
  }
}

function ignore(): void {}
