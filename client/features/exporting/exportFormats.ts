/** What statements go out as, the one that most people look for first. */
export const exportFormats = ['pdf', 'docx', 'html', 'txt', 'md', 'akn', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportViews = ['clean', 'attributed', 'unattributed'] as const
export type ExportView = (typeof exportViews)[number]
