import { sharedWorkers } from './importDocument.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import type { ReceivedMail } from './model/receivedMail.ts'
import type { DocumentWorkers } from './workers/documentWorkers.ts'

/**
 * Reads an e-mail that was saved as a file (.eml), in a worker with a time and a memory limit (rule DO11). Refused where it is
 * none or passes the limits; a fault of ours rejects.
 */
export async function readReceivedMail(
  bytes: Uint8Array,
  workers: DocumentWorkers = sharedWorkers(),
): Promise<Result<ReceivedMail, DocumentRefusal>> {
  const answer = await workers.run({ act: 'mail', bytes })
  if (answer.outcome === 'mail') return { ok: true, value: answer.mail }
  if (answer.outcome === 'refused') return { ok: false, refusal: answer.refusal }
  throw new Error(`Reading a mail failed: ${answer.outcome === 'fault' ? answer.message : answer.outcome}`)
}
