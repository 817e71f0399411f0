import { useCallback, useRef, useState } from 'react'
import { type ImportedDocument, readSource, type TrackedChanges } from '../../api/api.ts'
import type { Problem } from '../../api/request.ts'

export type { Amendment, Finding, ImportedBlock, ImportedDocument } from '../../api/api.ts'
export { openStatement, type TrackedChanges, trackedChanges } from '../../api/api.ts'
export { freshKey } from '../../api/freshKey.ts'
export { sayFinding } from './sayFinding.ts'

/** What was handed in: pasted or plain text is shown beside its blocks, other files are known by name alone. */
export interface Source {
  readonly text: string | null
  readonly fileName: string | null
}

export type ImportState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly problem: Problem }
  | { readonly step: 'read'; readonly source: Source; readonly document: ImportedDocument }

const contentTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  json: 'application/json',
  html: 'text/html',
  htm: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xml: 'application/akn+xml',
  akn: 'application/akn+xml',
}

/** The content type by which a file is sent, from the end of its name; null for a kind that is not read. */
export function contentTypeOf(fileName: string): string | null {
  return contentTypes[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? null
}

/** Reading a source into blocks. Nothing is created by it. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'waiting' })
  const reading = useRef<AbortController>(undefined)

  const read = useCallback(
    async (content: Blob | string, contentType: string, source: Source, changes?: TrackedChanges) => {
      reading.current?.abort()
      const leaving = new AbortController()
      reading.current = leaving
      setState({ step: 'reading' })
      try {
        const answer = await readSource(content, contentType, changes, leaving.signal)
        if (leaving.signal.aborted) return
        setState(
          answer.ok ? { step: 'read', source, document: answer.value } : { step: 'refused', problem: answer.problem },
        )
      } catch (fault) {
        if (!leaving.signal.aborted) throw fault
      }
    },
    [],
  )

  const readText = useCallback(
    (text: string, isMarkdown: boolean) =>
      read(text, `${isMarkdown ? 'text/markdown' : 'text/plain'}; charset=utf-8`, { text, fileName: null }),
    [read],
  )
  /** What was pasted with its format, under the name that it is shown by. */
  const readFormatted = useCallback(
    (html: string, name: string) => read(html, 'text/html; charset=utf-8', { text: null, fileName: name }),
    [read],
  )
  const readFile = useCallback(
    async (file: File, contentType: string, changes: TrackedChanges) => {
      const text = contentType === 'text/plain' || contentType === 'text/markdown' ? await file.text() : null
      await read(file, contentType, { text, fileName: file.name }, changes)
    },
    [read],
  )
  const startAgain = useCallback(() => setState({ step: 'waiting' }), [])
  return { state, readText, readFormatted, readFile, startAgain }
}
