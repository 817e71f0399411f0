import type { Application } from './application.ts'
import { handleCommand } from './commands/handleCommand.ts'
import { openStatement } from './commands/openStatement.ts'
import { receiveAmendments } from './commands/receiveAmendments.ts'
import { createStatementQueue } from './commands/statementQueue.ts'
import type { Desk } from './desk.ts'
import { meetings } from './meetings.ts'
import { notices } from './queries/notices.ts'
import { readStatement } from './queries/readStatement.ts'
import { readVersion } from './queries/readVersion.ts'
import { readWriting } from './queries/readWriting.ts'
import { terms } from './terms.ts'

export interface RunningApplication extends Application {
  /** Resolves when every act under way has ended. */
  idle(): Promise<void>
}

/** Everything that can be asked of the drafting room, over the adapters given. */
export function createApplication(parts: Omit<Desk, 'queue'>): RunningApplication {
  const queue = createStatementQueue()
  const desk: Desk = { ...parts, queue }
  return {
    ...meetings(desk),
    ...terms(desk),
    ...readStatement(desk),
    readVersion: readVersion(desk),
    readWriting: readWriting(desk),
    ...notices(desk),
    openStatement: openStatement(desk),
    handleCommand: handleCommand(desk),
    receiveAmendments: receiveAmendments(desk),
    publicKey: desk.signer.publicKey,
    earlierPublicKeys: desk.earlierPublicKeys ?? [],
    idle: () => queue.idle(),
  }
}
