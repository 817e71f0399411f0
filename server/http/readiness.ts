import { StorageFailure } from '../application/ports.ts'
import type { HttpNeeds } from './httpNeeds.ts'
import type { HttpLimits } from './limits.ts'
import type { HttpCode } from './sentences.ts'

export interface Readiness {
  /** Null where the server is ready; else why it is not. */
  readonly reason: HttpCode | null
}

/**
 * Asks whether the server can do its work, storage by a write of its own. The answer is kept for a moment, and asked for
 * once however many want to know; one that takes too long is a no.
 */
export function readiness(needs: HttpNeeds, { readyMs, readyAgainMs }: HttpLimits): () => Promise<Readiness> {
  let asked: { readonly at: number; readonly answer: Promise<Readiness> } | null = null

  function look(): Promise<Readiness> {
    const now = performance.now()
    if (asked !== null && now - asked.at < readyAgainMs) return asked.answer
    const answer = within(readyMs, needs.ping())
    asked = { at: now, answer }
    return answer
  }

  return async () => ((needs.isDraining?.() ?? false) ? { reason: 'not-ready' } : look())
}

async function within(milliseconds: number, ping: Promise<void>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Readiness>((done) => {
    timer = setTimeout(() => done({ reason: 'storage-busy' }), milliseconds)
  })
  const answered = ping.then(
    () => ({ reason: null }),
    (fault: unknown) => ({ reason: fault instanceof StorageFailure ? fault.why : ('not-ready' as const) }),
  )
  const answer = await Promise.race([answered, late])
  clearTimeout(timer)
  return answer
}
