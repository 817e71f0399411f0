import { endSession, openSession } from './api.ts'
import { type HeldSession, holdSession, releaseSession } from './heldSession.ts'
import type { Answer } from './request.ts'

/**
 * The join token in what a person pasted: a whole link (`…/join#token`), its end, or the token alone; null if there is
 * none. Blanks and the marks that messengers put around links are dropped.
 */
export function joinTokenIn(pasted: string): string | null {
  const link = pasted.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069<>«»"']/g, '')
  const token = link.includes('#') ? link.slice(link.lastIndexOf('#') + 1) : link
  return /^[\w.~-]{8,256}$/.test(token) ? token : null
}

/** Exchanges a join token for a session and holds it; the token itself is not kept. */
export async function signIn(joinToken: string): Promise<Answer<HeldSession>> {
  const answer = await openSession(joinToken)
  if (answer.ok) holdSession(answer.value)
  return answer
}

/** Ends the session here whatever the server answers: a reader who leaves a shared machine must be gone from it. */
export async function signOut(): Promise<void> {
  await endSession()
  releaseSession()
}
