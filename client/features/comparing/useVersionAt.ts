import { readVersion } from '../../api/api.ts'
import type { Answer } from '../../api/request.ts'
import { type Fetched, useQuery } from '../../api/useQuery.ts'
import type { TextVersion } from './statementVersions.ts'

const none: Answer<null> = { ok: true, value: null }

/** The name under which the text after an entry is chosen, and the number of that entry; null for another version. */
export const versionAtEntry = (version: number): string => `entry-${version}`
export function entryOf(id: string | null): number | null {
  const found = /^entry-(\d{1,7})$/u.exec(id ?? '')?.[1]
  return found === undefined ? null : Number(found)
}

/** The text as it stood right after an entry of the ledger, typing included; null where no entry is asked for. */
export function useVersionAt(
  statementId: string,
  id: string | null,
): { readonly state: Fetched<TextVersion | null>; readonly reload: () => Promise<void> } {
  const version = entryOf(id)
  return useQuery(['version', statementId, version], async (signal): Promise<Answer<TextVersion | null>> => {
    if (version === null) return none
    const answer = await readVersion(statementId, version, signal)
    if (!answer.ok) return answer
    const { at, paragraphs } = answer.value
    return {
      ok: true,
      value: { id: versionAtEntry(version), kind: 'entry', name: `${version}`, draft: null, at, paragraphs },
    }
  })
}
