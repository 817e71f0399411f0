import type { Desk } from './desk.ts'
import { handleCommand } from './handleCommand.ts'
import type { Handling } from './handling.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { openStatement } from './openStatement.ts'
import { readStatement } from './readStatement.ts'
import { readVersion } from './readVersion.ts'
import { readWriting } from './readWriting.ts'
import { receiveAmendments } from './receiveAmendments.ts'
import { createStatementQueue } from './statementQueue.ts'
import { terms } from './terms.ts'

export interface RunningHandling extends Handling {
  /** Resolves when every act under way has ended. */
  idle(): Promise<void>
}

/** Everything that can be asked of the drafting room, over the adapters given. */
export function createHandling(parts: Omit<Desk, 'queue'>): RunningHandling {
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
