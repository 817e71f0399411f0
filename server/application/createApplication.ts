import type { Application } from './application.ts'
import { attendance } from './attendance.ts'
import { captions } from './captions.ts'
import { createActQueue } from './commands/actQueue.ts'
import { handleCommand } from './commands/handleCommand.ts'
import { handleMeetingCommand } from './commands/handleMeetingCommand.ts'
import { createMeetingNames } from './commands/meetingNames.ts'
import { openStatement } from './commands/openStatement.ts'
import { receiveAmendments } from './commands/receiveAmendments.ts'
import type { Desk } from './desk.ts'
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
}

/** Everything that can be asked of the drafting room, over the adapters given. */
export function createApplication(parts: Omit<Desk, 'queue' | 'proceedings'>): RunningApplication {
  const queue = createActQueue()
  const desk: Desk = { ...parts, queue, proceedings: createProceedings(parts.storage.ledger, parts.sha256) }
  const names = createMeetingNames()
  const said = captions(desk)
  return {
    ...meetings(desk, names),
    ...meetingChanges(desk, names),
    addRoster: addRoster(desk, names),
    removeMeeting: removeMeeting(desk),
    ...terms(desk),
    ...readStatement(desk),
    ...readMeeting(desk),
    ...screens(desk, said.last),
    ...attendance(desk),
    giveCaption: said.giveCaption,
    readCaptions: said.readCaptions,
    ...register(desk),
    readVersion: readVersion(desk),
    readWriting: readWriting(desk),
    ...notices(desk),
    openStatement: openStatement(desk),
    handleCommand: handleCommand(desk),
    handleMeetingCommand: handleMeetingCommand(desk),
    receiveAmendments: receiveAmendments(desk),
    publicKey: desk.signer.publicKey,
    earlierPublicKeys: desk.earlierPublicKeys ?? [],
    idle: () => queue.idle(),
  }
}
