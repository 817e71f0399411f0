import type { StatementId } from '@tawafuq/domain/acts/ids'
import { emptyLedger, type LedgerHead } from '@tawafuq/domain/engine/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Storage, VersionConflict } from '../../server/application/ports.ts'
import { openMemoryStorage } from '../../server/storage/memoryStorage.ts'
import { act, author, freshName, freshStatement, headAfter, noon, update } from './acts.ts'
import { stores } from './stores.ts'

interface Step {
  readonly kind: 'append' | 'commit' | 'compact'
  /** Which of a few rooms; a commit opens or closes it. */
  readonly room: number
  readonly statement: number
  readonly byte: number
  readonly turn: 'opens' | 'closes' | 'neither'
  /** A commit that was decided on an earlier version than it should. */
  readonly isStale: boolean
  /** Whether an update is stored only after the number that was last told, and an act holds only on the room as it was last told. */
  readonly isBound: boolean
  /** Whether the next step is asked for only after this one is answered. */
  readonly waits: boolean
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('append', 'append', 'append', 'commit', 'commit', 'compact'),
    room: fc.nat(2),
    statement: fc.nat(1),
    byte: fc.nat(255),
    turn: fc.constantFrom('opens', 'opens', 'closes', 'neither'),
    isStale: fc.constantFrom(false, false, false, true),
    isBound: fc.boolean(),
    waits: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60 },
)

type Told = 'stored' | 'closed' | 'unknown' | 'moved' | 'done' | 'conflict' | 'fault'

/** Asks a store for every step, in order, and tells what it answered and what it then holds. */
async function play(storage: Storage, walk: readonly Step[]) {
  const statements = [freshStatement(), freshStatement()]
  const rooms = [freshName('room'), freshName('room'), freshName('room')]
  const heads = new Map<StatementId, LedgerHead>()
  const seqs = new Map<string, number>()
  const asked: Promise<Told>[] = []
  const commits: Promise<Told>[] = []
  for (const step of walk) {
    // A commit is decided on the head that is known, a compaction and what is bound on the log: they look before they ask.
    await Promise.all(step.kind === 'compact' || step.isBound ? asked : step.kind === 'commit' ? commits : [])
    const answer = ask(storage, step, { statements, rooms, heads, seqs }).catch((fault: unknown) =>
      fault instanceof VersionConflict ? ('conflict' as const) : ('fault' as const),
    )
    asked.push(answer)
    if (step.kind === 'commit') commits.push(answer)
    // A compaction looks before it asks: nothing shall come between.
    if (step.waits || step.kind === 'compact') await answer
  }
  const told = await Promise.all(asked)
  const held = await Promise.all(rooms.map((room) => storage.drafts.load(room)))
  const ledgers = await Promise.all(statements.map((id) => storage.ledger.read(id, 0, 100)))
  return {
    told,
    held: held.map((room) => room && { open: room.open, updates: room.updates }),
    ledgers: ledgers.map((entries) => entries.map(({ hash }) => hash)),
  }
}

interface Places {
  readonly statements: readonly StatementId[]
  readonly rooms: readonly string[]
  readonly heads: Map<StatementId, LedgerHead>
  /** The highest number that was told of each room. */
  readonly seqs: Map<string, number>
}

async function ask(storage: Storage, step: Step, { statements, rooms, heads, seqs }: Places): Promise<Told> {
  const [id = freshStatement(), room = ''] = [statements[step.statement], rooms[step.room]]
  switch (step.kind) {
    case 'append': {
      const after = step.isBound ? (seqs.get(room) ?? 0) - (step.isStale ? 1 : 0) : undefined
      const appended = await storage.drafts.append({ room, update: update(step.byte), author }, noon, after)
      if (appended.stored) seqs.set(room, Math.max(appended.seq, seqs.get(room) ?? 0))
      return appended.stored ? 'stored' : appended.why
    }
    case 'compact': {
      const log = await storage.drafts.history(room, 0, 100)
      const middle = log[Math.floor(log.length / 2)]
      await storage.drafts.compact(room, middle?.seq ?? 1, update(step.byte, step.byte))
      return 'done'
    }
    case 'commit': {
      const head = heads.get(id) ?? emptyLedger
      const rooms = {
        openRooms: step.turn === 'opens' ? [{ room, seed: update(step.byte) }] : [],
        closeRooms: step.turn === 'closes' ? [room] : [],
      }
      const lastSeq = seqs.get(room)
      const readRooms = step.isBound && lastSeq !== undefined ? [{ room, lastSeq }] : []
      const made = act(
        id,
        { ...rooms, readRooms },
        step.isStale ? { version: head.version + 1, hash: head.hash } : head,
      )
      const { lastSeqs } = await storage.ledger.commit(made)
      for (const [name, seq] of lastSeqs) seqs.set(name, Math.max(seq, seqs.get(name) ?? 0))
      heads.set(id, headAfter(made))
      return 'done'
    }
    default:
      return step.kind satisfies never
  }
}

test('[ST1, ST2, ST3] whatever is asked in whatever order, every store answers and holds the same as the one in memory', async () => {
  const seen = new Map<Told, number>()
  for (const { open } of stores) {
    const { storage, dispose } = await open()
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const expected = await play(openMemoryStorage(), walk)
        expect(await play(storage, walk)).toEqual(expected)
        for (const answer of expected.told) seen.set(answer, (seen.get(answer) ?? 0) + 1)
      }),
      { numRuns: 60 },
    )
    await dispose()
  }
  for (const answer of ['stored', 'closed', 'unknown', 'moved', 'done', 'conflict', 'fault'] as const) {
    expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(20)
  }
}, 60_000)
