import { sharedWorkers } from './importDocument.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import type { TableRecord } from './model/tableRecord.ts'
import type { DocumentWorkers } from './workers/documentWorkers.ts'

/**
 * Reads a table of any separator and encoding, or a workbook, into its records; what it is its bytes tell. It is read in
 * a worker with a time and a memory limit (rule DO11); a fault of ours rejects.
 */
export async function readTable(
  bytes: Uint8Array,
  workers: DocumentWorkers = sharedWorkers(),
): Promise<Result<readonly TableRecord[], DocumentRefusal>> {
  const answer = await workers.run({ act: 'table', bytes })
  if (answer.outcome === 'table') return { ok: true, value: answer.records }
  if (answer.outcome === 'refused') return { ok: false, refusal: answer.refusal }
  throw new Error(`Reading a table failed: ${answer.outcome === 'fault' ? answer.message : answer.outcome}`)
}
