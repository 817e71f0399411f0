/** Who wrote which words of a draft: its log read whole, with the names of the hands. */
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { findParagraph } from '@tawafuq/domain/acts/standing'
import { attributeDraft } from '@tawafuq/draft/attributeDraft'
import { passagesOf } from '@tawafuq/draft/passagesOf'
import { roomName } from '@tawafuq/draft/roomName'
import type { Application, Writer } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import type { DraftAuthor, StoredUpdate } from '../ports.ts'

/** How many updates of a draft one reading takes at most; about as many keystrokes. */
export const writingUpdates = 20_000
/** How many passages are told at most: the latest. */
export const writingPassages = 100
/** How many updates are read from storage at a time. */
const updatesPerRead = 1000

/** Open to everybody of the meeting, for drafts that are closed as well: their logs are kept whole (rule ST5). */
export function readWriting(deps: Dependencies): Application['readWriting'] {
  async function readLog(room: string): Promise<readonly StoredUpdate[]> {
    const log: StoredUpdate[] = []
    for (;;) {
      const page = await deps.storage.drafts.history(room, log.at(-1)?.seq ?? 0, updatesPerRead)
      log.push(...page)
      if (page.length < updatesPerRead || log.length > writingUpdates) return log
    }
  }

  async function namesOf(log: readonly StoredUpdate[]): Promise<(author: DraftAuthor | null) => Writer> {
    const ids = [...new Set(log.flatMap(({ author }) => author?.participantId ?? []))]
    const found = await Promise.all(ids.map((id) => deps.storage.meetings.findParticipant(id)))
    const known = new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const])))
    return (author) => {
      const one = author === null ? undefined : known.get(author.participantId)
      return author === null || one === undefined ? null : { ...author, name: one.name, role: one.role }
    }
  }

  return async (by, statementId, paragraphId, draft) => {
    const folded = await deps.statements.find(statementId)
    if (folded === null) return refused('not-found', statementId)
    if (!belongsTo(by, folded.state.meetingId)) return refused('not-yours-to-do')
    const paragraph = findParagraph(folded.state, asId<ParagraphId>(paragraphId))
    if (paragraph === undefined || draft > paragraph.draft.number) return refused('not-found', paragraphId)
    const all = await readLog(roomName({ kind: 'draft', statementId, paragraphId: paragraph.id, draft }))
    const log = all.slice(0, writingUpdates)
    const writerOf = await namesOf(log)
    const { latest, earlier } = passagesOf(log, writingPassages)
    return answer({
      runs: attributeDraft(log).map(({ author, ...run }) => ({ ...run, by: writerOf(author) })),
      passages: latest.map(({ author, ...passage }) => ({ ...passage, by: writerOf(author) })),
      earlierPassages: earlier,
      whole: all.length <= writingUpdates,
    })
  }
}
