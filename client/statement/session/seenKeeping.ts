/** What this device keeps of a statement as it was last seen, and shows again until the server has answered (rules UI560 to UI562). */
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Paragraph, Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { KeptStatement, SeenReading, SeenStatement } from './keptStatement.ts'
import type { LedgerFeed } from './ledgerFeed.ts'
import type { Timers } from './ports.ts'

/** How long a page waits at most for what this device had kept before it asks the server for all of it, in milliseconds. */
const recalling = 900

/** How soon what is seen is kept for the first time, and how often from then on while it changes, in milliseconds. */
const keepingFirst = 1_500
const keeping = 15_000

interface SeenNeeds {
  readonly kept: KeptStatement
  readonly feed: LedgerFeed<Statement, Entry>
  readonly meeting: LedgerFeed<Proceedings, MeetingEntry>
  readonly timers: Timers
  readonly readingOf: (paragraph: Paragraph) => Reading | undefined
  /** `loading` until the server has answered with all of it, `closed` once the session is. */
  readonly phase: () => 'loading' | 'loaded' | 'closed'
  readonly onRestored: () => void
}

export interface SeenKeeping {
  /** Begins with the ledgers that this device had kept, so that only what came since is asked for. */
  readonly restore: () => Promise<void>
  /** What this device had kept, until the server has answered. */
  readonly recalled: () => SeenStatement | null
  /** The server has answered: what was kept is of no more use. */
  readonly letGo: () => void
  /** Keeps what is seen now; nothing before the server has answered. */
  readonly keep: () => void
  readonly keepSoon: () => void
}

export function makeSeenKeeping({ kept, feed, meeting, timers, readingOf, phase, onRestored }: SeenNeeds): SeenKeeping {
  let recalled: SeenStatement | null = null
  let keepsSoon = false
  let hasKept = false

  function keep(): void {
    const statement = feed.state()
    if (phase() === 'loading' || statement === null) return
    hasKept = true
    const readings = new Map<ParagraphId, SeenReading>()
    for (const paragraph of statement.paragraphs) {
      const reading = readingOf(paragraph)
      if (reading !== undefined) readings.set(paragraph.id, { draft: paragraph.draft.number, reading })
    }
    void kept.keep({ entries: feed.entries(), meetingEntries: meeting.entries(), readings, at: timers.now() })
  }

  return {
    async restore() {
      const inTime = new Promise<null>((resolve) => timers.after(recalling, () => resolve(null)))
      const seen = await Promise.race([kept.recall(), inTime])
      if (seen === null || phase() !== 'loading') return
      recalled = seen
      feed.restore(seen.entries, () => {
        recalled = null
        void kept.forget()
      })
      meeting.restore(seen.meetingEntries, () => undefined)
      onRestored()
    },
    recalled: () => recalled,
    letGo() {
      recalled = null
    },
    keep,
    keepSoon() {
      if (keepsSoon || phase() === 'loading') return
      keepsSoon = true
      timers.after(hasKept ? keeping : keepingFirst, () => {
        keepsSoon = false
        if (phase() !== 'closed') keep()
      })
    },
  }
}
