import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { closeSession, openSession, viewSession } from '@tawafuq/protocol/operations/session'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { json, refuse } from '../reply.ts'
import { sessionCookie } from '../sessionToken.ts'
import { trouble } from '../trouble.ts'

/** Signing in, asking who one is, signing out. */
export function sessionRoutes(mount: Mount, { sessions, publicUrl }: HttpNeeds): void {
  // A token has 256 random bits: no number of tries finds one, so that the right one is let in whatever else was tried.
  mount(openSession, async ({ body, address, gate }) => {
    const session = await sessions.openSession(body.joinToken)
    if (session === null) return refuse((await gate.wrongToken(address)) ?? trouble('unknown-token'))
    const { token, expiresAt, participant } = session
    const cookie = sessionCookie(token, new Date(expiresAt), publicUrl)
    return json({ token, expiresAt, participant: whoIs(participant) }, { 'Set-Cookie': cookie })
  })

  mount(viewSession, async ({ by, token }) => {
    const expiresAt = token === null ? null : await sessions.expiryOf(token.token)
    return json({ participant: whoIs(by), ...(expiresAt === null ? {} : { expiresAt }) })
  })

  mount(closeSession, async ({ token }) => {
    if (token !== null) await sessions.endSession(token.token)
    return { kind: 'nothing', headers: { 'Set-Cookie': sessionCookie('', new Date(0), publicUrl) } }
  })
}

function whoIs({ id, name, role, meetingId, delegationId }: Participant): object {
  return { id, name, role, meetingId, delegationId }
}
