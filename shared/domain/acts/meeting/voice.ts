/** How a delegation speaks: by any of its members, or with its head standing behind what stops the others (rules OB5, OB6). */

/** `awaited`: another member spoke, and the head has not yet. `given`: the head stands behind it. */
export const confirmations = ['awaited', 'given'] as const
export type Confirmation = (typeof confirmations)[number]

/** The voice of one who acts for a delegation. It comes from the set-up of the meeting, which is no part of the ledger. */
export interface Voice {
  readonly isHead: boolean
  /** Whether the delegation has its head confirm, and has a head in the meeting. */
  readonly headConfirms: boolean
}

/** What an objection says of its confirmation as it is lodged; nothing where the delegation does not ask for one. */
export function confirmationOf(voice: Voice | undefined): { readonly confirmation?: Confirmation } {
  if (voice?.headConfirms !== true) return {}
  return { confirmation: voice.isHead ? 'given' : 'awaited' }
}

/** Whether the actor leaves to the head what is the head's alone. */
export function leavesToHead(voice: Voice | undefined): boolean {
  return voice?.headConfirms === true && !voice.isHead
}

/** The voice of a participant, by what the meeting knows of their delegation. */
export function voiceOf(
  participantId: string,
  delegation: { readonly headConfirms?: true; readonly headIds: readonly string[] } | undefined,
): Voice {
  if (delegation === undefined) return { isHead: false, headConfirms: false }
  const { headConfirms = false, headIds } = delegation
  return { isHead: headIds.includes(participantId), headConfirms: headConfirms && headIds.length > 0 }
}
