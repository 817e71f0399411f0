import type { ExportView } from '@tawafuq/protocol/exportFormats'
import type { DocumentAnswer } from './documentTask.ts'
import type { ExportSource } from './exportSource.ts'

/** What a press is asked to print; with the house's own face alone, where it ended on the letters of others. */
export interface PressTask {
  readonly source: ExportSource
  readonly view: ExportView
  readonly faces: 'all' | 'own'
}

/** What it answers, or what is told of it: it may end of a document, which is neither a refusal nor a fault yet. */
export type PressAnswer = DocumentAnswer | { readonly outcome: 'died'; readonly message: string }
