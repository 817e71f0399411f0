import { RefusedDocument } from '../model/documentRefusal.ts'
import type { DocumentAnswer, ThreadTask } from '../model/documentTask.ts'
import { findingsOf } from '../model/findingsOf.ts'
import { readMail } from '../read/mail/readMail.ts'
import { readDocument } from '../read/readDocument.ts'
import { tableRecords } from '../read/table/tableRecords.ts'
import { packed } from '../write/packed.ts'
import { writeDocument } from '../write/writeDocument.ts'

/** What a task comes to. What it throws is told as a fault, never swallowed. */
export async function answerTask(task: ThreadTask): Promise<DocumentAnswer> {
  try {
    if (task.act === 'read') return { outcome: 'read', document: readDocument(task.bytes, task.type, task.options) }
    if (task.act === 'pack') return { outcome: 'written', bytes: packed(task.files) }
    if (task.act === 'mail') return { outcome: 'mail', mail: await readMail(task.bytes) }
    if (task.act === 'table') return { outcome: 'table', records: tableRecords(task.bytes) }
    if (task.act === 'check') return { outcome: 'checked', findings: findingsOf(task.blocks, task.houseStyle) }
    return { outcome: 'written', bytes: writeDocument(task.format, task.source, task.view) }
  } catch (error) {
    if (error instanceof RefusedDocument) return { outcome: 'refused', refusal: error.refusal }
    return { outcome: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
