/** The folded statements that are in use, each with the head of its ledger. The ledger is the truth; this only saves folding. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import { fold } from '@tawafuq/domain/acts/evolve'
import type { Instant, StatementId } from '@tawafuq/domain/acts/ids'
import type { Stage, Statement } from '@tawafuq/domain/acts/statement'
import { emptyLedger, findBrokenLink, type LedgerHead, type Sha256 } from '@tawafuq/domain/engine/ledger'
import { type LedgerStore, StorageFailure } from '../ports.ts'

/** How many folded statements are kept. */
export const statementsKept = 200
/** Of how many statements the stage is kept, which lists ask for again and again. */
export const stagesKept = 10_000
/** How many entries are read from storage at a time. */
const entriesPerRead = 1000

export interface Folded {
  readonly statement: Statement
  readonly head: LedgerHead
  /** The instant of the last entry. */
  readonly at: Instant | null
}

export interface Statements {
  /** The statement as its ledger has it, or null where there is none. Throws if the chain is broken (rule LE2). */
  find(id: StatementId): Promise<Folded | null>
  /** The same, but null too where what is stored of it is damaged: one among many, that takes no other along. */
  findSound(id: StatementId): Promise<Folded | null>
  /** The stage of a statement, as `findSound` has it; kept for longer than the statement is. */
  stageOf(id: StatementId): Promise<Stage | null>
  /** Takes in entries that have just been written. */
  extend(id: StatementId, entries: readonly Entry[]): void
  /** Forgets a statement, so that it is folded afresh. */
  forget(id: StatementId): void
}

export function createStatements(ledger: LedgerStore, sha256: Sha256): Statements {
  const kept = new Map<StatementId, Folded>()
  const stages = new Map<StatementId, Stage>()
  const underway = new Map<StatementId, Promise<Folded | null>>()

  function keep(id: StatementId, folded: Folded): void {
    kept.delete(id)
    kept.set(id, folded)
    stages.set(id, folded.statement.stage)
    const [first] = stages.keys()
    if (stages.size > stagesKept && first !== undefined) stages.delete(first)
    const [oldest] = kept.keys()
    if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest)
  }

  async function load(id: StatementId): Promise<Folded | null> {
    let statement: Statement | null = null
    let head = emptyLedger
    let at: Instant | null = null
    for (;;) {
      const entries = await ledger.read(id, head.version, entriesPerRead)
      const broken = findBrokenLink(entries, sha256, head)
      if (broken !== null) throw new Error(`The ledger of statement ${id} is broken at entry ${broken}`)
      statement = fold(entries, statement)
      head = entries.at(-1) ?? head
      at = entries.at(-1)?.at ?? at
      if (entries.length < entriesPerRead) break
    }
    if (statement === null) return null
    const folded = { statement, head: { version: head.version, hash: head.hash }, at }
    // An act may have extended it meanwhile; what is further on stays.
    const present = kept.get(id)
    if (present !== undefined && present.head.version >= folded.head.version) return present
    keep(id, folded)
    return folded
  }

  async function find(id: StatementId): Promise<Folded | null> {
    const present = kept.get(id)
    if (present !== undefined) {
      keep(id, present)
      return present
    }
    const loading = underway.get(id) ?? load(id).finally(() => underway.delete(id))
    underway.set(id, loading)
    return loading
  }

  async function findSound(id: StatementId): Promise<Folded | null> {
    try {
      return await find(id)
    } catch (fault) {
      if (fault instanceof StorageFailure && fault.why === 'storage-damaged') return null
      throw fault
    }
  }

  function forget(id: StatementId): void {
    kept.delete(id)
    stages.delete(id)
  }

  return {
    find,
    findSound,
    stageOf: async (id) => stages.get(id) ?? (await findSound(id))?.statement.stage ?? null,
    extend(id, entries) {
      const present = kept.get(id)
      const last = entries.at(-1)
      if (last === undefined) return
      if (present === undefined || present.head.version !== (entries[0]?.version ?? 0) - 1) {
        forget(id)
        return
      }
      const statement = fold(entries, present.statement)
      if (statement !== null) keep(id, { statement, head: { version: last.version, hash: last.hash }, at: last.at })
    },
    forget,
  }
}
