/** What documents come in as and go out as. */
export const importContentTypes = [
  'text/plain',
  'text/markdown',
  'text/html',
  'application/xhtml+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/akn+xml',
  'application/xml',
  'text/xml',
] as const

/** What becomes of the tracked changes of a file: they are accepted unless asked otherwise, and always reported. */
export const trackedChanges = ['accept', 'reject', 'brackets'] as const
export type TrackedChanges = (typeof trackedChanges)[number]

export const exportContentTypes = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  akn: 'application/akn+xml',
  json: 'application/json',
} as const

export type ExportFormat = keyof typeof exportContentTypes

export const exportFormats: readonly ExportFormat[] = ['txt', 'md', 'html', 'docx', 'pdf', 'akn', 'json']

/** How much of the negotiation a file shows: the words alone, or brackets and proposals with or without names. */
export const exportViews = ['clean', 'attributed', 'unattributed'] as const
export type ExportView = (typeof exportViews)[number]

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportContentTypes, name)
}
