import type { Invitation } from './application.ts'
import type { Desk } from './desk.ts'

/** How a participant comes in, made afresh, and the hashes by which it is stored. */
export function makeInvitation(desk: Pick<Desk, 'makeJoinToken' | 'makeCard' | 'publicUrl'>): {
  readonly invitation: Invitation
  readonly joinTokenHash: string
  readonly cardCodeHash: string
} {
  const { token, hash } = desk.makeJoinToken()
  const card = desk.makeCard()
  return {
    invitation: { joinToken: token, joinUrl: `${desk.publicUrl}/join#${token}`, cardCode: card.code },
    joinTokenHash: hash,
    cardCodeHash: card.hash,
  }
}
