/** What this node asks of its rooms, in the order in which it was asked: the database knows many writers, each of them one. */
export interface RoomLines {
  /** Does something to a room after every act on it that was asked before. */
  readonly append: <Result>(room: string, work: () => Promise<Result>) => Promise<Result>
  /** Does something to several rooms after all that was asked of them before. */
  readonly act: <Result>(rooms: readonly string[], work: () => Promise<Result>) => Promise<Result>
}

export function roomLines(): RoomLines {
  const acts = new Map<string, Promise<unknown>>()
  const appends = new Map<string, Set<Promise<unknown>>>()

  function noteAppend(room: string, appended: Promise<unknown>): void {
    const waiting = appends.get(room) ?? new Set()
    appends.set(room, waiting.add(appended))
    const settled = (): void => {
      waiting.delete(appended)
      if (waiting.size === 0 && appends.get(room) === waiting) appends.delete(room)
    }
    appended.then(settled, settled)
  }

  return {
    append(room, work) {
      const before = acts.get(room)
      const appended = before === undefined ? work() : before.then(work)
      noteAppend(room, appended)
      return appended
    },
    async act(rooms, work) {
      const before = rooms.flatMap((room) => {
        const act = acts.get(room)
        return [...(appends.get(room) ?? []), ...(act === undefined ? [] : [act])]
      })
      const done = before.length === 0 ? work() : Promise.allSettled(before).then(work)
      const settled = done.then(
        () => undefined,
        () => undefined,
      )
      for (const room of rooms) acts.set(room, settled)
      try {
        return await done
      } finally {
        for (const room of rooms) if (acts.get(room) === settled) acts.delete(room)
      }
    },
  }
}
