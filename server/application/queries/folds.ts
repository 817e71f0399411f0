/** What is folded from ledgers that are in use, each with the head of its ledger. The ledger is the truth; this only saves folding. */
import type { EntryIn } from '@tawafuq/domain/acts/entry'
import type { AggregateId, Instant } from '@tawafuq/domain/acts/ids'
import { emptyLedger, findBrokenLink, type LedgerHead, type Sha256 } from '@tawafuq/domain/engine/ledger'
import { type LedgerStore, StorageFailure } from '../ports.ts'

/** How many entries are read from storage at a time. */
const entriesPerRead = 1000

export interface Folded<State> {
  readonly state: State
  readonly head: LedgerHead
  /** The instant of the last entry. */
  readonly at: Instant | null
}

export interface Folds<Id extends AggregateId, State> {
  /** What the ledger says, or null where it says nothing. Throws if the chain is broken (rule LE2). */
  find(id: Id): Promise<Folded<State> | null>
  /** The same, but null too where what is stored of it is damaged: one among many, that takes no other along. */
  findSound(id: Id): Promise<Folded<State> | null>
  /** Takes in entries that have just been written. */
  extend(id: Id, entries: readonly EntryIn<Id>[]): void
  /** Forgets a fold, so that it is made afresh. */
  forget(id: Id): void
}

/** How the ledgers of one kind of aggregate are folded, and how many of the folds are kept. */
export interface Folding<Id extends AggregateId, State> {
  readonly fold: (entries: readonly EntryIn<Id>[], from: State | null) => State | null
  /** Whether a ledger that begins so is one of this kind: an id of another kind of thing is an id of none of these. */
  readonly isOwn: (first: EntryIn<Id>) => boolean
  readonly kept: number
  /** Waits between pages of a long ledger, so that whatever else is asked for has its turn. */
  readonly rest?: () => Promise<unknown>
  /** Told of every fold that is made or goes on. */
  readonly folded?: (id: Id, state: State, version: number) => void
}

export function createFolds<Id extends AggregateId, State>(
  ledger: LedgerStore,
  sha256: Sha256,
  folding: Folding<Id, State>,
): Folds<Id, State> {
  const kept = new Map<Id, Folded<State>>()
  const underway = new Map<Id, Promise<Folded<State> | null>>()
  const headOf = askedTogether((id: Id) => ledger.head(id))

  function keep(id: Id, folded: Folded<State>): void {
    kept.delete(id)
    kept.set(id, folded)
    folding.folded?.(id, folded.state, folded.head.version)
    const [oldest] = kept.keys()
    if (kept.size > folding.kept && oldest !== undefined) kept.delete(oldest)
  }

  /** Reads what a ledger has beyond what is kept of it. */
  async function catchUp(id: Id): Promise<Folded<State> | null> {
    const before = kept.get(id)
    let state: State | null = before?.state ?? null
    let head = before?.head ?? emptyLedger
    let at: Instant | null = before?.at ?? null
    for (;;) {
      const entries: readonly EntryIn<Id>[] = await ledger.read(id, head.version, entriesPerRead)
      const broken = findBrokenLink(entries, sha256, head)
      if (broken !== null) throw new Error(`The ledger of ${id} is broken at entry ${broken}`)
      const [first] = entries
      if (head.version === 0 && first !== undefined && !folding.isOwn(first)) return null
      state = folding.fold(entries, state)
      head = entries.at(-1) ?? head
      at = entries.at(-1)?.at ?? at
      if (entries.length < entriesPerRead) break
      await folding.rest?.()
    }
    if (state === null) return null
    const folded = { state, head: { version: head.version, hash: head.hash }, at }
    // An act may have extended it meanwhile; what is further on stays.
    const present = kept.get(id)
    if (present !== undefined && present.head.version >= folded.head.version) return present
    keep(id, folded)
    return folded
  }

  /** What is kept is believed as long as the ledger has not moved on, whoever has written in it (rule HA19). */
  async function find(id: Id): Promise<Folded<State> | null> {
    for (;;) {
      // One that began before this was asked may have ended before what is asked for was written.
      await underway.get(id)
      if (kept.has(id)) {
        const head = await headOf(id)
        // A ledger that is gone was taken out with its meeting.
        if (head === null && (kept.get(id)?.head.version ?? 0) > 0) kept.delete(id)
        const present = kept.get(id)
        if (present !== undefined && present.head.version >= (head?.version ?? 0)) {
          keep(id, present)
          return present
        }
      }
      if (underway.has(id)) continue
      const reading = catchUp(id).finally(() => underway.delete(id))
      underway.set(id, reading)
      return reading
    }
  }

  return {
    find,
    async findSound(id) {
      try {
        return await find(id)
      } catch (fault) {
        if (fault instanceof StorageFailure && fault.why === 'storage-damaged') return null
        throw fault
      }
    },
    extend(id, entries) {
      const present = kept.get(id)
      const last = entries.at(-1)
      if (last === undefined) return
      // What does not follow is left to the next who looks: the ledger has it.
      if (present === undefined || present.head.version !== (entries[0]?.version ?? 0) - 1) return
      const state = folding.fold(entries, present.state)
      if (state !== null) keep(id, { state, head: { version: last.version, hash: last.hash }, at: last.at })
    },
    forget: (id) => void kept.delete(id),
  }
}

/** Asks once for all who come while the one before is under way: none is answered by what was asked before they came. */
function askedTogether<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const underWay = new Map<Key, Promise<unknown>>()
  const next = new Map<Key, Promise<Answer>>()
  return (key) => {
    const waiting = next.get(key)
    if (waiting !== undefined) return waiting
    const before = underWay.get(key)
    const asked =
      before === undefined
        ? ask(key)
        : before.then(
            () => begin(key),
            () => begin(key),
          )
    if (before === undefined) follow(key, asked)
    else next.set(key, asked)
    return asked
  }

  function begin(key: Key): Promise<Answer> {
    next.delete(key)
    const asked = ask(key)
    follow(key, asked)
    return asked
  }

  function follow(key: Key, asked: Promise<Answer>): void {
    const settled = asked.then(
      () => undefined,
      () => undefined,
    )
    underWay.set(key, settled)
    void settled.then(() => {
      if (underWay.get(key) === settled) underWay.delete(key)
    })
  }
}
