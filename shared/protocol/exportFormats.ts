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

/** The one that most people look for first; every list of formats is this one. */
export const exportFormats = [
  'pdf',
  'docx',
  'html',
  'txt',
  'md',
  'akn',
  'json',
] as const satisfies readonly ExportFormat[]

/**
 * How much of the negotiation a file shows: `clean` the words alone; `unattributed` brackets, alternatives and proposals
 * without names; `attributed` the same with the delegations that own them.
 */
export const exportViews = ['clean', 'attributed', 'unattributed'] as const
export type ExportView = (typeof exportViews)[number]

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportContentTypes, name)
}
