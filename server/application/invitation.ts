import type { Invitation } from './application.ts'
import type { Dependencies } from './dependencies.ts'

/** How a participant comes in, made afresh, and the hashes by which it is stored. */
export function makeInvitation(deps: Pick<Dependencies, 'makeJoinToken' | 'makeCard' | 'publicUrl'>): {
  readonly invitation: Invitation
  readonly joinTokenHash: string
  readonly cardCodeHash: string
} {
  const { token, hash } = deps.makeJoinToken()
  const card = deps.makeCard()
  return {
    invitation: { joinToken: token, joinUrl: `${deps.publicUrl}/join#${token}`, cardCode: card.code },
    joinTokenHash: hash,
    cardCodeHash: card.hash,
  }
}
