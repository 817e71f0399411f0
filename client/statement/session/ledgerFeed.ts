/** A statement or a meeting as its ledger tells it, entry by entry, whatever order and however often entries arrive. */
import type { AnyEntry } from '@tawafuq/domain/acts/entry'
import { isPassing } from '../../api/isPassing.ts'
import type { Answer, Problem } from '../../api/request.ts'
import type { PageOf, Timers } from './ports.ts'

/** Entries asked for at once. */
const pageSize = 500
/** Longest wait before the ledger is asked again after no answer, in milliseconds. */
const longestWait = 10_000

export interface LedgerFeed<State, Entry> {
  /** Null until there is something to fold, and a state to fold it from. */
  readonly state: () => State | null
  readonly entries: () => readonly Entry[]
  readonly version: () => number
  /** Takes announced entries. Known ones are passed over; a gap before them is fetched (rule UI15). */
  readonly receive: (entries: readonly Entry[]) => void
  /**
   * Begins with what this device had kept. Until the server has confirmed its last entry it counts as told by hearsay; if
   * the server's ledger is another, all of it is let go of, and `onOther` told.
   */
  readonly restore: (kept: readonly Entry[], onOther: () => void) => void
  /** Whether what is folded is what the server has, as far as was heard. */
  readonly isConfirmed: () => boolean
  /** Fetches until nothing is missing. A passing problem is tried again later; another is the answer. */
  readonly catchUp: () => Promise<Problem | null>
  /** Resolves when the version has been folded, fetching it where its announcement does not come. */
  readonly reach: (version: number) => Promise<void>
  readonly stop: () => void
}

export function makeLedgerFeed<State, Entry extends AnyEntry>(
  evolve: (state: State | null, entry: Entry) => State,
  readLedger: (after: number, limit: number) => Promise<Answer<PageOf<Entry>>>,
  timers: Timers,
  onFolded: (folded: readonly Entry[]) => void,
): LedgerFeed<State, Entry> {
  let state: State | null = null
  let entries: readonly Entry[] = []
  let running: Promise<Problem | null> | null = null
  let callOff: (() => void) | null = null
  let stopped = false
  /** Called if the server does not have the last entry that was kept; null once that is settled. */
  let onOtherLedger: (() => void) | null = null
  let waiting: { readonly version: number; readonly arrived: () => void }[] = []

  const version = (): number => entries.length

  function fold(arrived: readonly Entry[]): void {
    const folded: Entry[] = []
    for (const entry of arrived) {
      if (entry.version !== version() + folded.length + 1) continue
      state = evolve(state, entry)
      folded.push(entry)
    }
    if (folded.length === 0) return
    entries = [...entries, ...folded]
    onFolded(folded)
    for (const { arrived: tell } of waiting.filter((one) => one.version <= version())) tell()
    waiting = waiting.filter((one) => one.version > version())
  }

  async function fetchMissing(): Promise<Problem | null> {
    for (;;) {
      // Of what was kept the last entry is asked for again: its hash stands for everything before it.
      const last = onOtherLedger === null ? undefined : entries.at(-1)
      const answer = await readLedger(last === undefined ? version() : version() - 1, pageSize)
      if (stopped) return null
      if (!answer.ok) return answer.problem
      if (last !== undefined && answer.value.entries[0]?.hash !== last.hash) {
        letGo()
        continue
      }
      onOtherLedger = null
      const before = version()
      fold(answer.value.entries)
      if (version() >= answer.value.version || version() === before) return null
    }
  }

  function letGo(): void {
    state = null
    entries = []
    onOtherLedger?.()
    onOtherLedger = null
    onFolded([])
  }

  function catchUp(wait = 500): Promise<Problem | null> {
    callOff?.()
    running ??= fetchMissing().then((problem) => {
      running = null
      if (problem !== null && isPassing(problem) && !stopped) {
        callOff = timers.after(wait, () => void catchUp(Math.min(wait * 2, longestWait)))
      }
      return problem
    })
    return running
  }

  return {
    state: () => state,
    entries: () => entries,
    version,
    restore(kept, onOther) {
      if (version() > 0 || kept.length === 0) return
      onOtherLedger = onOther
      fold(kept)
    },
    isConfirmed: () => onOtherLedger === null,
    receive(arrived) {
      if (onOtherLedger !== null) {
        void catchUp()
        return
      }
      const first = arrived.find((entry) => entry.version > version())
      if (first === undefined) return
      if (first.version === version() + 1) fold(arrived)
      if (arrived.some((entry) => entry.version > version())) void catchUp()
    },
    catchUp: () => catchUp(),
    reach(wanted) {
      if (version() >= wanted || stopped) return Promise.resolve()
      return new Promise<void>((resolve) => {
        waiting.push({ version: wanted, arrived: resolve })
        timers.after(400, () => {
          if (version() < wanted && !stopped) void catchUp().then(() => resolve())
        })
      })
    },
    stop() {
      stopped = true
      callOff?.()
      for (const { arrived } of waiting) arrived()
    },
  }
}
