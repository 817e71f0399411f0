import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { useEffect, useState } from 'react'
import { readAdopted, readPublicKey } from '../../api/api.ts'
import { useQuery } from '../../api/useQuery.ts'
import { type Verdict, verifyRecord } from './verifyRecord.ts'

/** The adopted record of a statement; public, so it needs no session. */
export function useAdopted(statementId: string) {
  return useQuery(['adopted', statementId], (signal) => readAdopted(statementId, signal))
}

/** The verdict of this browser on a record; null while it is being computed. */
export function useVerdict(record: AdoptedRecord): Verdict | null {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const verify = async () => {
      const published = await readPublicKey(leaving.signal)
      const found = await verifyRecord(record, published.ok ? published.value.publicKey : null)
      if (!leaving.signal.aborted) setVerdict(found)
    }
    verify().catch((fault: unknown) => {
      if (!leaving.signal.aborted) setVerdict('unable')
      else if (!(fault instanceof DOMException)) throw fault
    })
    return () => leaving.abort()
  }, [record])
  return verdict
}
