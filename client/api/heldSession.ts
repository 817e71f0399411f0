/** Who the reader of this window is. Nothing here asks the network. */
import type { DelegationId, MeetingId, ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'

export interface SignedInParticipant {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  readonly meetingId: MeetingId | null
  readonly delegationId: DelegationId | null
}

export interface HeldSession {
  readonly token: string
  readonly expiresAt: string
  readonly participant: SignedInParticipant
  /** Set in a window of a machine that several people use. */
  readonly isShared?: true
}

const storageKey = 'tawafuq.session'
const watchers = new Set<() => void>()
/** Undefined until it was looked for: one who has signed out must not become whoever signed in elsewhere since. */
let held: HeldSession | null | undefined

/**
 * The session of this window: its own, so that a chair's window and a delegate's stand side by side in one browser,
 * else the last one opened on this device. Null once it has expired, and before the first sign-in.
 */
export function heldSession(): HeldSession | null {
  if (held === undefined) held = read(() => sessionStorage) ?? read(() => localStorage)
  if (held !== null && Date.parse(held.expiresAt) <= Date.now()) held = null
  return held
}

/** Holds a session for this window, and, unless the machine is shared, for those that are opened after it. */
export function holdSession(session: HeldSession, isShared = false): void {
  held = isShared ? { ...session, isShared: true } : session
  keep(() => sessionStorage, held)
  if (!isShared) keep(() => localStorage, held)
  for (const tell of watchers) tell()
}

/** Whether whoever is signed in here said that others use this machine too. */
export function isSharedMachine(): boolean {
  return heldSession()?.isShared === true
}

/** Forgets the session of this window, and the device's last one if it is the same. */
export function releaseSession(): void {
  const token = heldSession()?.token
  held = null
  drop(() => sessionStorage)
  if (token !== undefined && read(() => localStorage)?.token === token) drop(() => localStorage)
  for (const tell of watchers) tell()
}

export function watchSession(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

// Each reaches its storage through a function: where storage is forbidden, naming it already throws. The session then
// lasts as long as the page.
function read(storage: () => Storage): HeldSession | null {
  try {
    const text = storage().getItem(storageKey)
    return text === null ? null : (JSON.parse(text) as HeldSession)
  } catch {
    return null
  }
}

function keep(storage: () => Storage, session: HeldSession): void {
  try {
    storage().setItem(storageKey, JSON.stringify(session))
  } catch {
    // See read.
  }
}

function drop(storage: () => Storage): void {
  try {
    storage().removeItem(storageKey)
  } catch {
    // See read.
  }
}
