import { sharedWorkers } from './importDocument.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import type { AnsweredFindings, CheckedBlock } from './model/findingsOf.ts'
import type { DocumentWorkers } from './workers/documentWorkers.ts'

/**
 * Checks a text in a worker with a time and a memory limit (rule DO11), so that live rooms do not stall. Refused when it
 * takes too long or too many wait; a fault of ours rejects.
 */
export async function checkDraft(
  blocks: readonly CheckedBlock[],
  houseStyle: string,
  workers: DocumentWorkers = sharedWorkers(),
): Promise<Result<AnsweredFindings, DocumentRefusal>> {
  const answer = await workers.run({ act: 'check', blocks, houseStyle })
  if (answer.outcome === 'checked') return { ok: true, value: answer.findings }
  if (answer.outcome === 'refused') return { ok: false, refusal: answer.refusal }
  throw new Error(`Checking a text failed: ${answer.outcome === 'fault' ? answer.message : answer.outcome}`)
}
