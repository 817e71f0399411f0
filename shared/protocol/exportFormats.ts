/** What statements go out as, each with its media type. */
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
