import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { closeSession, openSession, readWaysIn, viewSession } from '@tawafuq/protocol/operations/session'
import type { signInSchema } from '@tawafuq/protocol/sessionSchemas'
import type { z } from 'zod'
import type { SessionKey } from '../../identity/sessions.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import type { OpenIdDoor } from '../openIdDoor.ts'
import { problem } from '../problem.ts'
import { json, refuse } from '../reply.ts'
import { sessionCookie } from '../sessionToken.ts'

/** Signing in, asking who one is, signing out. */
export function sessionRoutes(mount: Mount, { sessions, publicUrl }: HttpNeeds, openId: OpenIdDoor | null): void {
  // A token has 256 random bits and a card 49: no number of tries finds one, so that the right one is let in whatever else
  // was tried. A PIN is short, and looked at only while few wrong ones came.
  mount(openSession, async ({ body: { shared = false, ...key }, address, gate, headers }) => {
    const meetingCode = key.meetingCode?.toLowerCase()
    const slowed = meetingCode === undefined ? null : await gate.pin(meetingCode, address)
    if (slowed !== null) return refuse(slowed)
    const account = key.seat === undefined ? null : await openId?.account(headers)
    if (account === undefined) return refuse(problem('openid-off'))
    if (key.seat !== undefined && account === null) return refuse(problem('openid-stale'))
    const session = await sessions.openSession(keyOf(key, account), shared)
    if (session === null) {
      if (meetingCode !== undefined) await gate.wrongPin(meetingCode, address)
      return refuse((await gate.wrongToken(address)) ?? problem(unknown(key)))
    }
    const { token, expiresAt, participant } = session
    const cookie = sessionCookie(token, shared ? null : new Date(expiresAt), publicUrl)
    return json(
      { token, expiresAt, participant: whoIs(participant) },
      { 'Set-Cookie': account === null || openId === null ? cookie : [cookie, openId.forget] },
    )
  })

  mount(readWaysIn, async ({ headers }) => {
    const account = (await openId?.account(headers)) ?? null
    const seats = account === null ? [] : await openId?.seatsOf(account)
    return json({
      openId: openId !== null,
      account,
      seats: (seats ?? []).map(({ participant: { id, name, role }, meeting, delegation }) => ({
        participantId: id,
        name,
        role,
        meeting,
        delegation,
      })),
    })
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

type Given = z.output<typeof signInSchema>

function keyOf({ joinToken = '', cardCode, meetingCode, pin, seat }: Given, account: string | null): SessionKey {
  if (seat !== undefined && account !== null) return { seat, account }
  if (meetingCode !== undefined && pin !== undefined) return { meetingCode, pin }
  return cardCode === undefined ? { joinToken } : { cardCode }
}

function unknown({ cardCode, pin, seat }: Given): 'unknown-card' | 'unknown-pin' | 'unknown-token' | 'no-seat' {
  if (seat !== undefined) return 'no-seat'
  if (cardCode !== undefined) return 'unknown-card'
  return pin === undefined ? 'unknown-token' : 'unknown-pin'
}
