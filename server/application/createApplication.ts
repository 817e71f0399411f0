import type { MeetingId } from '@tawafuq/domain/acts/ids'
import type { MeetingRules } from '@tawafuq/domain/acts/rules/rules'
import type { Caption } from '@tawafuq/domain/acts/transcript/transcript'
import type { Application } from './application.ts'
import { attendance } from './attendance.ts'
import { captions } from './captions.ts'
import { createActQueue } from './commands/actQueue.ts'
import { handleCommand } from './commands/handleCommand.ts'
import { handleMeetingCommand } from './commands/handleMeetingCommand.ts'
import { createMeetingNames } from './commands/meetingNames.ts'
import { openStatement } from './commands/openStatement.ts'
import { receiveAmendments } from './commands/receiveAmendments.ts'
import type { Dependencies } from './dependencies.ts'
import { meetingChanges } from './meetingChanges.ts'
import { meetings } from './meetings.ts'
import { notices } from './queries/notices.ts'
import { createProceedings } from './queries/proceedings.ts'
import { readMeeting } from './queries/readMeeting.ts'
import { readStatement } from './queries/readStatement.ts'
import { readVersion } from './queries/readVersion.ts'
import { readWriting } from './queries/readWriting.ts'
import { register } from './queries/register.ts'
import { removeMeeting } from './removeMeeting.ts'
import { addRoster } from './roster/addRoster.ts'
import { screens } from './screens.ts'
import { terms } from './terms.ts'

export interface RunningApplication extends Application {
  /** Resolves when every act under way has ended. */
  idle(): Promise<void>
  /** What a meeting has settled about its own working; nothing where that cannot be read. */
  rulesOf(meetingId: MeetingId): Promise<MeetingRules>
  /** A line of what is said aloud has come to another node, which may still change; null once it is kept. */
  hearCaption(meetingId: MeetingId, caption: Caption | null): void
}

/** Everything that can be asked of the drafting room, over the adapters given. */
export function createApplication(parts: Omit<Dependencies, 'queue' | 'proceedings'>): RunningApplication {
  const queue = createActQueue()
  const deps: Dependencies = { ...parts, queue, proceedings: createProceedings(parts.storage.ledger, parts.sha256) }
  const names = createMeetingNames(deps.storage.nodes)
  const said = captions(deps)
  return {
    ...meetings(deps, names),
    ...meetingChanges(deps, names),
    addRoster: addRoster(deps, names),
    removeMeeting: removeMeeting(deps),
    ...terms(deps),
    ...readStatement(deps),
    ...readMeeting(deps),
    ...screens(deps, said.last),
    ...attendance(deps),
    giveCaption: said.giveCaption,
    readCaptions: said.readCaptions,
    ...register(deps),
    readVersion: readVersion(deps),
    readWriting: readWriting(deps),
    ...notices(deps),
    openStatement: openStatement(deps),
    handleCommand: handleCommand(deps),
    handleMeetingCommand: handleMeetingCommand(deps),
    receiveAmendments: receiveAmendments(deps),
    publicKey: deps.signer.publicKey,
    earlierPublicKeys: deps.earlierPublicKeys ?? [],
    rulesOf: async (meetingId) => (await deps.proceedings.findSound(meetingId))?.state.rules ?? {},
    idle: () => queue.idle(),
    hearCaption: said.hear,
  }
}
