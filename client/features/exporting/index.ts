export { downloadBlob } from './downloadBlob.ts'
export { ExportDialog } from './ExportDialog.tsx'
