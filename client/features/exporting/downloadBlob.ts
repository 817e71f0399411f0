import type { ExportedFile } from './useExport.ts'

/** How long a browser may take to begin with a file that it was handed, in milliseconds. */
const timeout = 60_000

/** Hands a file to the reader under the name that the server gave it. */
export function downloadBlob({ content, name }: ExportedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), timeout)
}
