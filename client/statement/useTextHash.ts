import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { useCallback } from 'react'
import { sha256 } from './session/sha256.ts'
import { useWorkspace } from './useWorkspace.ts'

/** The hash that names the whole text as it is on this screen, struck paragraphs left out. */
export function useTextHash(): () => string {
  const { session } = useWorkspace()
  return useCallback(() => {
    const shown = session.snapshot().paragraphs.filter(({ state }) => state !== 'struck')
    return hashText(shown, sha256)
  }, [session])
}
