/** The term base of a meeting: kept by its secretariat, chair and rapporteur, read by everyone in it. */
import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { mayKeepTerms, mistakesOf } from '@tawafuq/domain/acts/meeting/termBase'
import type { Application } from './application.ts'
import { belongsTo } from './belongsTo.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'
import { VersionConflict } from './ports.ts'

/** Two who change it at once lose nothing: the one who comes second is told so, and nothing of theirs is written. */
export function terms(deps: Dependencies): Pick<Application, 'readTerms' | 'replaceTerms'> {
  const store = deps.storage.meetings

  async function refusalFor(by: Participant, meetingId: MeetingId, mayDo: boolean) {
    if ((await store.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    return belongsTo(by, meetingId) && mayDo ? null : refused('not-yours-to-do')
  }

  return {
    async readTerms(by, meetingId) {
      return (await refusalFor(by, meetingId, true)) ?? answer(await store.findTerms(meetingId))
    },

    async replaceTerms(by, meetingId, { version, terms: wanted }) {
      const no = await refusalFor(by, meetingId, mayKeepTerms(by.role))
      if (no !== null) return no
      const [mistake] = mistakesOf(wanted)
      if (mistake !== undefined) throw new Error(`Term ${mistake.at} is ${mistake.why}: the door lets no such list in.`)
      const next = { version: version + 1, terms: wanted, changedAt: deps.clock.now() }
      try {
        await store.writeTerms(meetingId, next)
      } catch (fault) {
        if (fault instanceof VersionConflict) return refused('terms-moved-on')
        throw fault
      }
      for (const { id } of await store.listStatements(meetingId)) deps.live.announceTerms(id, next.version)
      return answer(next)
    },
  }
}
