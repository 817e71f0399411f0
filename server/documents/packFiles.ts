import { sharedWorkers } from './importDocument.ts'
import type { DocumentRefusal, Result } from './model/documentRefusal.ts'
import type { DocumentWorkers } from './workers/documentWorkers.ts'

/** Puts files into one ZIP, in a worker with a time and a memory limit (rule DO11); a fault of ours rejects. */
export async function packFiles(
  files: Readonly<Record<string, Uint8Array>>,
  workers: DocumentWorkers = sharedWorkers(),
): Promise<Result<Uint8Array, DocumentRefusal>> {
  const answer = await workers.run({ act: 'pack', files })
  if (answer.outcome === 'written') return { ok: true, value: answer.bytes }
  if (answer.outcome === 'refused') return { ok: false, refusal: answer.refusal }
  throw new Error(`Packing files failed: ${answer.outcome === 'fault' ? answer.message : answer.outcome}`)
}
