/** What documents come in as. */
export const importContentTypes = [
  'text/plain',
  'text/markdown',
  'application/json',
  'text/html',
  'application/xhtml+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/akn+xml',
  'application/xml',
  'text/xml',
  'application/pdf',
] as const

/**
 * What becomes of the tracked changes of a file: they are accepted unless asked otherwise, and always reported. With
 * `proposals` the blocks are the text before the changes, and each author's changes stand beside them as amendments.
 */
export const trackedChanges = ['accept', 'reject', 'brackets', 'proposals'] as const
export type TrackedChanges = (typeof trackedChanges)[number]
