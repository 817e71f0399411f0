import type { ExportView } from '@tawafuq/protocol/exportFormats'
import { exportJson } from '@tawafuq/text/exportJson'
import { exportText } from '@tawafuq/text/exportText'
import type { ExportSource } from './exportSource.ts'
import { textDocumentOf } from './textDocumentOf.ts'

/** The record that is attached, by which a PDF is read back. */
export const attachedJson = { name: 'statement.json', format: 'tawafuq.text/1' } as const

/** A file that goes with the pages, so that no program has to guess their words. */
export interface AttachedFile {
  readonly name: string
  readonly type: string
  readonly about: string
  readonly content: string
}

/** What the pages say in this view, as a record and as plain text. */
export function attachedFiles(source: ExportSource, view: ExportView): readonly AttachedFile[] {
  const document = textDocumentOf(source, view)
  const isEnglish = source.lang === 'en'
  return [
    {
      name: attachedJson.name,
      type: 'application/json',
      about: isEnglish ? 'The text, to be read in again' : 'النص كما يُقرأ من جديد',
      content: JSON.stringify(JSON.parse(exportJson(document))),
    },
    {
      name: 'statement.txt',
      type: 'text/plain',
      about: isEnglish ? 'The text alone' : 'النص وحده',
      content: exportText(document).toWellFormed(),
    },
    ...(source.adoption?.bundle === undefined
      ? []
      : [
          {
            name: source.adoption.bundle.name,
            type: 'application/json',
            about: isEnglish
              ? 'The sealed record, its entry in the public log and the proof'
              : 'السجل المختوم وقيده في السجل العلني وبرهانه',
            content: source.adoption.bundle.content,
          },
        ]),
  ]
}
