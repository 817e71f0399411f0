/** What is said aloud, put into text by a captioner or a service: shown as it comes, and kept as a transcript (rule CA1). */
import type { TranscriptEntry } from '@tawafuq/domain/acts/entry'
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { type Caption, type CaptionGiven, mayCaption, transcriptIdOf } from '@tawafuq/domain/acts/transcript/transcript'
import { emptyLedger, sealEntries } from '@tawafuq/domain/engine/ledger'
import { limits } from '@tawafuq/domain/schemas/limits'
import type { Application } from './application.ts'
import { belongsTo } from './belongsTo.ts'
import { entriesAlone } from './commands/carryOut.ts'
import { entryInstant } from './commands/entryInstant.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'
import { VersionConflict } from './ports.ts'
import { ledgerPage } from './queries/ledgerPage.ts'

/** Lines that a screen shows. */
const SCREEN_LINES = 3
/** How often a line is tried where other nodes keep theirs at the same moment. */
const attempts = 24

export interface Captions extends Pick<Application, 'giveCaption' | 'readCaptions'> {
  /** The latest lines, with the one that may still change. */
  readonly last: (meetingId: MeetingId) => Promise<readonly Caption[]>
  /** The line that may still change, where it came to another node; null once it is kept. */
  readonly hear: (meetingId: MeetingId, caption: Caption | null) => void
}

export function captions(deps: Dependencies): Captions {
  const { ledger, meetings } = deps.storage
  /** Lines that may still change, by meeting: they are shown and not kept. */
  const growing = new Map<MeetingId, Caption>()

  const idOf = (meetingId: MeetingId) => transcriptIdOf(meetingId, deps.sha256)

  async function refusal(by: Participant, meetingId: MeetingId, mayDo: boolean) {
    if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    return belongsTo(by, meetingId) && mayDo ? null : refused('not-yours-to-do')
  }

  async function after(meetingId: MeetingId, number: number, limit: number): Promise<readonly Caption[]> {
    const kept = (await ledgerPage(ledger, idOf(meetingId), number, limit)).map(captionOf)
    const present = growing.get(meetingId)
    const isNext = present !== undefined && present.number === (kept.at(-1)?.number ?? number) + 1
    return isNext ? [...kept, present] : kept
  }

  return {
    async giveCaption(by, meetingId, { final = true, ...words }) {
      const no = await refusal(by, meetingId, mayCaption(by.role))
      if (no !== null) return no
      return deps.queue.run(idOf(meetingId), async () => {
        for (let attempt = 1; ; attempt += 1) {
          const head = (await ledger.head(idOf(meetingId))) ?? emptyLedger
          const number = head.version + 1
          if (!final) {
            const line: Caption = { number, at: deps.clock.now(), ...words, final }
            growing.set(meetingId, line)
            deps.captionGrowing?.(meetingId, line)
            return answer({ number })
          }
          const [before] = head.version === 0 ? [] : await ledger.read(idOf(meetingId), head.version - 1, 1)
          const at = entryInstant(deps.clock.now(), before?.at ?? null)
          const event: CaptionGiven = { type: 'CaptionGiven', ...words }
          const actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
          try {
            await ledger.commit({
              aggregateId: idOf(meetingId),
              expectedVersion: head.version,
              entries: sealEntries(head, [event], actor, at, deps.sha256),
              ...entriesAlone,
            })
          } catch (fault) {
            // Another node has kept a line meanwhile: this one comes after it.
            if (fault instanceof VersionConflict && attempt < attempts) continue
            throw fault
          }
          growing.delete(meetingId)
          deps.captionGrowing?.(meetingId, null)
          return answer({ number })
        }
      })
    },

    hear(meetingId, caption) {
      if (caption === null) growing.delete(meetingId)
      else growing.set(meetingId, caption)
    },

    async readCaptions(by, meetingId, from) {
      const no = await refusal(by, meetingId, true)
      return no ?? answer({ captions: await after(meetingId, from, limits.captionsPage) })
    },

    async last(meetingId) {
      const head = (await ledger.head(idOf(meetingId)))?.version ?? 0
      return (await after(meetingId, Math.max(0, head - SCREEN_LINES), SCREEN_LINES)).slice(-SCREEN_LINES)
    },
  }
}

function captionOf({ version: number, at, event: { type: _type, ...words } }: TranscriptEntry): Caption {
  return { number, at, ...words, final: true }
}
