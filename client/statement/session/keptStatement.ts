/**
 * The last that was seen of a statement, kept by this device so that its page opens without a network, and so that a page that
 * comes back reads only the entries that it misses. Ledgers are kept in pieces that never change once they are full, so that what is
 * written anew each time is short.
 */
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'
import type { LocalStorage } from './ports.ts'

/** Entries in one piece. */
const PIECE = 500
/** Statements of which one device keeps the last text; the one not opened for longest goes first. */
const MOST_KEPT = 8
/** Entries of one ledger that a device keeps at most: beyond it the ledger is read anew each time. */
const MOST_ENTRIES = 10_000

export interface SeenStatement {
  readonly entries: readonly Entry[]
  readonly meetingEntries: readonly MeetingEntry[]
  /** What each open draft read: the number of the draft, and its words. */
  readonly readings: ReadonlyMap<ParagraphId, SeenReading>
  /** When it was seen, in milliseconds since 1970. */
  readonly at: number
}

export interface SeenReading {
  readonly draft: number
  readonly reading: Reading
}

/** As it lies in the store: the ledgers stand in pieces beside it. */
interface Note {
  readonly at: number
  readonly entries: number
  readonly meetingEntries: number
  readonly readings: readonly (readonly [ParagraphId, SeenReading])[]
}

export interface KeptStatement {
  /** Null where nothing whole is kept. */
  readonly recall: () => Promise<SeenStatement | null>
  /** Keeps what is seen now. Resolves when it is written, or when the device would not. */
  readonly keep: (seen: SeenStatement) => Promise<void>
  /** Lets go of it, as when the server's ledger is another than the one that was kept. */
  readonly forget: () => Promise<void>
}

/** @param isChained whether entries are chained as they were sealed: what came changed, or was changed here, is not shown again */
export function makeKeptStatement(
  storage: LocalStorage,
  statementId: StatementId,
  isChained: (entries: readonly (Entry | MeetingEntry)[]) => boolean,
): KeptStatement {
  const name = `statement/${statementId}`
  /** The last entry of each ledger that is written, by which it is known what is new. */
  const written = new Map<string, readonly unknown[]>()

  async function recallLedger<One>(ledger: string, count: number): Promise<readonly One[] | null> {
    const entries: One[] = []
    for (let piece = 0; piece * PIECE < count; piece += 1) {
      const kept = await storage.recall<readonly One[]>(`${name}/${ledger}/${piece}`)
      if (kept === null) return null
      entries.push(...kept)
    }
    // A piece may have been written by a visit whose note was not: what is beyond the note is whole all the same.
    return entries.length < count ? null : entries.slice(0, count)
  }

  async function keepLedger(ledger: string, entries: readonly unknown[]): Promise<void> {
    const before = written.get(ledger) ?? []
    if (before === entries) return
    const isContinued = before.length > 0 && entries[before.length - 1] === before.at(-1)
    const from = isContinued ? Math.floor(before.length / PIECE) : 0
    for (let piece = from; piece * PIECE < entries.length; piece += 1) {
      await storage.keep(`${name}/${ledger}/${piece}`, entries.slice(piece * PIECE, (piece + 1) * PIECE))
    }
    written.set(ledger, entries)
  }

  async function forgetOne(one: string): Promise<void> {
    const note = await storage.recall<Note>(one)
    await storage.keep(one, null)
    for (const [ledger, count] of [
      ['entries', note?.entries ?? 0],
      ['meeting', note?.meetingEntries ?? 0],
    ] as const) {
      for (let piece = 0; piece * PIECE < count; piece += 1) await storage.keep(`${one}/${ledger}/${piece}`, null)
    }
  }

  /** The names of what is kept, the one opened last at the front; those beyond the bound are let go of. */
  async function comeFirst(): Promise<void> {
    const known = (await storage.recall<readonly string[]>('statements')) ?? []
    if (known[0] === name) return
    const names = [name, ...known.filter((one) => one !== name)]
    await storage.keep('statements', names.slice(0, MOST_KEPT))
    for (const one of names.slice(MOST_KEPT)) await forgetOne(one)
  }

  return {
    async recall() {
      const note = await storage.recall<Note>(name)
      if (note === null) return null
      const entries = await recallLedger<Entry>('entries', note.entries)
      if (entries === null || !isChained(entries)) return null
      const kept = (await recallLedger<MeetingEntry>('meeting', note.meetingEntries)) ?? []
      const meetingEntries = isChained(kept) ? kept : []
      return { at: note.at, entries, meetingEntries, readings: new Map(note.readings) }
    },
    async keep({ entries, meetingEntries, readings, at }) {
      if (entries.length === 0 || entries.length + meetingEntries.length > MOST_ENTRIES) return
      await comeFirst()
      await keepLedger('entries', entries)
      await keepLedger('meeting', meetingEntries)
      const note: Note = {
        at,
        entries: entries.length,
        meetingEntries: meetingEntries.length,
        readings: [...readings],
      }
      await storage.keep(name, note)
    },
    async forget() {
      written.clear()
      await forgetOne(name)
    },
  }
}
