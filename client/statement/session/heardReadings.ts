/** What drafts read by the server's telling, where this page has no room of its own open. */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'
import { parseRoomName } from '@tawafuq/draft/roomName'
import type { DraftRoom } from './draftRoom.ts'
import type { SheetTexts } from './ports.ts'

/** What an open draft read, and in which state of it: the later of two has the higher. */
interface Heard {
  readonly draft: number
  readonly state: number
  readonly reading: Reading
}

export interface HeardReadings {
  readonly of: (id: ParagraphId) => Heard | undefined
  /** An older reading never takes the place of a newer one, by whatever way they come (rule UI84). */
  readonly hear: (id: ParagraphId, heard: Heard) => void
  /** A sheet is asked for: what is left from now on is newer than it. */
  readonly sheetAsked: () => void
  readonly hearSheet: (sheet: SheetTexts) => void
  /**
   * Whoever leaves a room goes on with what it read last; false where it had read nothing yet. The server tells the hall at
   * once what the draft reads, should something have come in between.
   */
  readonly hearLeft: (id: ParagraphId, room: DraftRoom) => boolean
  readonly forget: (id: ParagraphId) => void
}

export function makeHeardReadings(): HeardReadings {
  const heard = new Map<ParagraphId, Heard>()
  /** Drafts whose rooms were left while a sheet is being fetched. */
  let leftSince = new Set<ParagraphId>()

  function hear(id: ParagraphId, { draft, state, reading }: Heard): void {
    const known = heard.get(id)
    const isOlder = known !== undefined && (draft < known.draft || (draft === known.draft && state < known.state))
    if (!isOlder) heard.set(id, { draft, state, reading })
  }

  return {
    of: (id) => heard.get(id),
    hear,
    sheetAsked() {
      leftSince = new Set()
    },
    hearSheet({ paragraphs }) {
      for (const { id, draft, text, runs, table, brackets } of paragraphs) {
        if (!draft.open || leftSince.has(id)) continue
        const spans = brackets.flatMap(({ id: bracketId, state, start, end }) =>
          state === 'lifted' ? [] : [{ bracketId, start, end }],
        )
        const reading = { text, ...(runs && { runs }), ...(table && { table }), spans }
        hear(id, { draft: draft.number, state: draft.state ?? 0, reading })
      }
    },
    hearLeft(id, room) {
      const reading = room.reading()
      const parsed = parseRoomName(room.name)
      if (reading === null || room.state().phase === 'opening' || parsed?.kind !== 'draft') return false
      const { draft } = parsed
      const known = heard.get(id)
      hear(id, { draft, state: known?.draft === draft ? known.state : 0, reading })
      leftSince.add(id)
      return true
    },
    forget: (id) => void heard.delete(id),
  }
}
