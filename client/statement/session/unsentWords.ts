/** What becomes of words that the server did not take: sent again from the copy of an earlier visit, or kept for their author. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import { wordingOf } from '@tawafuq/domain/acts/paragraph/wordingOf'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { roomName } from '@tawafuq/draft/roomName'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import type { HeardReadings } from './heardReadings.ts'
import type { LateTexts } from './lateTexts.ts'
import type { Environment } from './ports.ts'
import { rescueDraft } from './rescueDraft.ts'
import type { RoomWindow } from './roomWindow.ts'
import type { StoredDrafts } from './storedDrafts.ts'

/** Reasons after which there is no room to open afresh. */
const gone: ReadonlySet<CloseReason> = new Set(['draft-closed', 'room-unknown', 'not-yours-to-read'])

interface UnsentNeeds {
  readonly statementId: StatementId
  readonly statement: () => Statement | null
  readonly stored: StoredDrafts
  readonly late: LateTexts
  readonly rooms: RoomWindow
  readonly heard: HeardReadings
  readonly environment: Pick<Environment, 'freshKey' | 'timers'>
  readonly onSignedOut: () => void
  readonly onChange: () => void
}

export interface UnsentWords {
  /** Drafts of which an earlier visit left a copy are opened whether or not they are in view. */
  readonly reopenStored: () => void
  /**
   * A room whose author was refused is given up: every later edit would stand behind the refused one. The author keeps
   * the words, and where the draft is still open a fresh room takes the place of the old one (rule UI17).
   */
  readonly startAfresh: (id: ParagraphId, draft: number, reason: CloseReason) => void
  /** Follows what was done: a draft that was closed takes no more words, and what is kept of it is compared with what it read. */
  readonly follow: (folded: readonly Entry[]) => void
}

export function makeUnsentWords(needs: UnsentNeeds): UnsentWords {
  const { statementId, statement, stored, late, rooms, heard, environment, onSignedOut, onChange } = needs

  const paragraphOf = (id: ParagraphId) => statement()?.paragraphs.find((one) => one.id === id)
  const nameOf = (paragraphId: ParagraphId, draft: number) =>
    roomName({ kind: 'draft', statementId, paragraphId, draft })

  /** The words of a draft that was closed while its author was away, if any of them were not acknowledged. */
  async function rescue(paragraphId: ParagraphId, draft: number): Promise<void> {
    const name = nameOf(paragraphId, draft)
    const unsent = stored.unsent(name) ?? 0
    const words = await rescueDraft(stored, name)
    if (words !== null && unsent > 0) keepLate(paragraphId, draft, 'draft-closed', words)
  }

  function keepLate(paragraphId: ParagraphId, draft: number, reason: CloseReason, text: string): void {
    const paragraph = paragraphOf(paragraphId)
    late.keep({
      id: environment.freshKey(),
      paragraphId,
      draft,
      reason,
      at: environment.timers.now(),
      base: paragraph === undefined ? '' : wordingOf(paragraph, heard.of(paragraphId)?.reading).text,
      text,
    })
  }

  function startAfresh(id: ParagraphId, draft: number, reason: CloseReason): void {
    const last = rooms.room(id)
    if (last === undefined || last.name !== nameOf(id, draft)) return
    if (reason.startsWith('token-')) {
      onSignedOut()
      return
    }
    const { unsent } = last.state()
    const words = last.reading()?.text
    if (unsent > 0 && words !== undefined) keepLate(id, draft, reason, words)
    last.discard()
    if (gone.has(reason)) rooms.take(id)
    else rooms.renew(id)
    onChange()
  }

  return {
    startAfresh,
    reopenStored() {
      for (const room of stored.all()) {
        if (room.kind !== 'draft' || rooms.room(room.paragraphId) !== undefined) continue
        const paragraph = paragraphOf(room.paragraphId)
        if (paragraph?.draft.open === true && paragraph.draft.number === room.draft) rooms.hold(room.paragraphId)()
        else void rescue(room.paragraphId, room.draft)
      }
    },
    follow(folded) {
      for (const { event } of folded) {
        if (event.type === 'ParagraphAgreed' || event.type === 'ParagraphStruck') {
          heard.forget(event.paragraphId)
          startAfresh(event.paragraphId, event.draft, 'draft-closed')
          // The door may have shut before its reason came: now it is known what the paragraph reads without the author.
          for (const { id, paragraphId, draft } of late.all()) {
            if (paragraphId === event.paragraphId && draft === event.draft) late.rebase(id, event.text)
          }
        }
        if (event.type === 'ParagraphReopened') heard.forget(event.paragraphId)
      }
      onChange()
    },
  }
}
