import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import type { ImportedDocument } from '@tawafuq/text/content'
import type { TrackedChanges } from './aknWords.ts'
import type { DocumentRefusal } from './documentRefusal.ts'
import type { DocumentType } from './documentType.ts'
import type { ExportSource } from './exportSource.ts'
import type { AnsweredFindings, CheckedBlock } from './findingsOf.ts'
import type { ReceivedMail } from './receivedMail.ts'
import type { TableRecord } from './tableRecord.ts'

/** What a thread is asked. */
export type ThreadTask =
  | {
      readonly act: 'read'
      readonly bytes: Uint8Array
      readonly type: DocumentType
      readonly options: { readonly trackedChanges?: TrackedChanges | 'proposals' }
    }
  | {
      readonly act: 'write'
      readonly format: Exclude<ExportFormat, 'pdf'>
      readonly source: ExportSource
      readonly view: ExportView
    }
  | { readonly act: 'pack'; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly act: 'table'; readonly bytes: Uint8Array }
  | { readonly act: 'mail'; readonly bytes: Uint8Array }
  | { readonly act: 'check'; readonly blocks: readonly CheckedBlock[]; readonly houseStyle: string }

/** What the document workers are asked: what a thread does, and pages, which a press prints. */
export type DocumentTask =
  | ThreadTask
  | { readonly act: 'write'; readonly format: 'pdf'; readonly source: ExportSource; readonly view: ExportView }

/** What they answer. */
export type DocumentAnswer =
  | { readonly outcome: 'read'; readonly document: ImportedDocument }
  | { readonly outcome: 'written'; readonly bytes: Uint8Array }
  | { readonly outcome: 'checked'; readonly findings: AnsweredFindings }
  | { readonly outcome: 'mail'; readonly mail: ReceivedMail }
  | { readonly outcome: 'table'; readonly records: readonly TableRecord[] }
  | { readonly outcome: 'refused'; readonly refusal: DocumentRefusal }
  | { readonly outcome: 'fault'; readonly message: string }
