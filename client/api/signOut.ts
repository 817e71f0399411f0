import { endSession } from './api.ts'
import { type HeldSession, releaseSession } from './heldSession.ts'
import { request } from './request.ts'

/** Ends a session that was opened and is not taken up. */
export function giveUp({ token }: HeldSession): void {
  void request('DELETE', '/session', { headers: { authorization: `Bearer ${token}` } })
}

/** Ends the session here whatever the server answers: a reader who leaves a shared machine must be gone from it. */
export async function signOut(): Promise<void> {
  await endSession()
  releaseSession()
}
