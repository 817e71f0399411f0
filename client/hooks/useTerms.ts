import { useCallback, useState } from 'react'
import type { Term } from '../session/draftingJob.ts'

export type { Term }

/** Terms that one reader may keep for a meeting. */
const mostTerms = 500
const prefix = 'tawafuq.terms/'

/** The terms of a meeting as this browser keeps them: nobody else sees them, and another browser does not know them. */
export function useTerms(meetingId: string) {
  const [terms, setTerms] = useState(() => read(prefix + meetingId))
  const keep = useCallback(
    (next: readonly Term[]) => {
      const kept = next.slice(0, mostTerms)
      setTerms(kept)
      try {
        localStorage.setItem(prefix + meetingId, JSON.stringify(kept))
      } catch {
        // Where storage is forbidden the terms last as long as the page.
      }
    },
    [meetingId],
  )
  return [terms, keep] as const
}

function read(key: string): readonly Term[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isTerm) : []
  } catch {
    return []
  }
}

function isTerm(value: unknown): value is Term {
  if (typeof value !== 'object' || value === null) return false
  const { preferred, variants } = value as Partial<Term>
  return typeof preferred === 'string' && Array.isArray(variants) && variants.every((one) => typeof one === 'string')
}
