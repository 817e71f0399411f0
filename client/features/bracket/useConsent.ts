import type { Consent } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useDraftValue } from '../form/index.ts'

/**
 * The ground on which one who is not the owner lifts, while it is being given (rule BR2). Its note outlives the form, under
 * the name `keptAs`, until it is dropped.
 */
export function useConsent(keptAs: string) {
  const [basis, setBasis] = useState<Consent['basis']>('consent')
  const [note, writeNote, drop] = useDraftValue(keptAs)
  return {
    /** What the act carries. */
    consent: { basis, note: note.trim() },
    isMissing: note.trim() === '',
    /** For `ConsentFields`. */
    fields: { basis, onBasis: setBasis, note, onNote: writeNote },
    drop,
  } as const
}
