import { useCallback, useEffect, useRef, useState } from 'react'
import { type ExportedFile, fetchExport } from '../../api/fetchExport.ts'
import type { Problem } from '../../api/request.ts'
import { useQuery } from '../../api/useQuery.ts'

export type { ExportedFile } from '../../api/fetchExport.ts'

/** A statement as a file, to be looked at. */
export function useExportPreview(statementId: string, format: string, view: string) {
  return useQuery(['export', statementId, format, view], (signal) => fetchExport(statementId, format, view, signal))
}

/** The words of a file; null while they are read. */
export function useFileText(file: ExportedFile): string | null {
  const [read, setRead] = useState<{ readonly of: ExportedFile; readonly text: string } | null>(null)
  useEffect(() => {
    let isLeft = false
    void file.content.text().then((text) => {
      if (!isLeft) setRead({ of: file, text })
    })
    return () => {
      isLeft = true
    }
  }, [file])
  return read?.of === file ? read.text : null
}

/** Fetches a statement as a file and hands it to the reader. */
export function useFetchedFile(statementId: string) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const underWay = useRef(false)
  const fetchFile = useCallback(
    async (format: string, view: string): Promise<ExportedFile | null> => {
      if (underWay.current) return null
      underWay.current = true
      setBusy(true)
      setProblem(null)
      const answer = await fetchExport(statementId, format, view)
      underWay.current = false
      setBusy(false)
      if (answer.ok) return answer.value
      setProblem(answer.problem)
      return null
    },
    [statementId],
  )
  return { fetchFile, isBusy, problem }
}
