/** What has been told to each reader of each statement, kept so that a poll reads only what came since the last one. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { followNotices, type Notice, noNotices } from '@tawafuq/domain/views/noticesOf'
import type { LedgerStore } from '../ports.ts'
import type { Folded } from './folds.ts'

/** How many notices of one statement are told to a reader at most: the latest. */
export const noticesPublished = 200
/** How long all kept books may be together, in characters of the JSON of their entries. */
export const noticeBooksCharacters = 32_000_000
/** How many entries are read at a time. */
const entriesPerRead = 1000

/** A notice with the entry that it tells of. */
export interface Noticed {
  readonly notice: Notice
  readonly entry: Entry
}

type Reader = Pick<Actor, 'participantId' | 'delegationId' | 'role'>

interface Book {
  readonly version: number
  readonly followed: typeof noNotices
  readonly noticed: readonly Noticed[]
  readonly characters: number
}

const emptyBook: Book = { version: 0, followed: noNotices, noticed: [], characters: 0 }

export interface NoticeBooks {
  /** The latest notices of a reader, in the order of the ledger, up to the version that is folded. */
  noticesFor(folded: Folded<Statement>, reader: Reader): Promise<readonly Noticed[]>
}

/**
 * Books over a ledger. Each is written on from where it ended, by the same rule by which it was begun; whichever has not been
 * read for longest is thrown away when all are too long together, and is written anew where it is asked for again.
 */
export function createNoticeBooks(ledger: LedgerStore, most = noticeBooksCharacters): NoticeBooks {
  const books = new Map<string, Book>()
  let characters = 0

  function keep(key: string, book: Book): void {
    characters += book.characters - (books.get(key)?.characters ?? 0)
    books.delete(key)
    books.set(key, book)
    for (const [oldest, { characters: its }] of books) {
      if (characters <= most) break
      books.delete(oldest)
      characters -= its
    }
  }

  async function readThrough(id: StatementId, after: number, version: number): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    while (after + entries.length < version) {
      const wanted = Math.min(entriesPerRead, version - after - entries.length)
      const page = await ledger.read(id, after + entries.length, wanted)
      entries.push(...page)
      if (page.length < wanted) break
    }
    return entries
  }

  return {
    async noticesFor({ state: statement, head }, reader) {
      const key = JSON.stringify([statement.id, reader.participantId, reader.delegationId, reader.role])
      const known = books.get(key) ?? emptyBook
      const book = known.version > head.version ? emptyBook : known
      const entries = await readThrough(statement.id, book.version, head.version)
      const { notices, ...followed } = followNotices(book.followed, entries, reader)
      const byVersion = new Map(entries.map((entry) => [entry.version, entry]))
      const fresh = notices.flatMap((notice) => {
        const entry = byVersion.get(notice.version)
        return entry === undefined ? [] : [{ notice, entry }]
      })
      const noticed = [...book.noticed, ...fresh].slice(-noticesPublished)
      // The statement as everybody has it folded is the same one, and is held in memory once for all readers.
      const caughtUp = { ...followed, notices: [], before: statement }
      keep(key, {
        version: head.version,
        followed: caughtUp,
        noticed,
        characters: entries.length === 0 ? book.characters : lengthOf(noticed),
      })
      return noticed
    },
  }
}

function lengthOf(noticed: readonly Noticed[]): number {
  return noticed.reduce((sum, { entry }) => sum + JSON.stringify(entry).length, 1_000)
}
