import type { Connection, Document, Extension } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { cursorIn } from '@tawafuq/draft/cursorIn'
import type { LiveContext, Stamp } from './connectionSession.ts'
import type { Limits } from './limits.ts'

/** Whose a Yjs client name is in a room, and on which connection it was last used. */
interface Holder {
  readonly participantId: ParticipantId
  readonly connection: Connection<LiveContext>
}

/**
 * Presence is the server's word: whoever is present is stamped with who they are, and a Yjs client name belongs to the
 * participant who was first present under it, so that nobody speaks, or goes silent, as another (rule LV11). The same
 * participant on a new connection takes the name along. Of what a client sends, a caret that stands in the draft is kept and
 * nothing else: every state is made anew, so that no browser is handed what another has made up (rule LV18).
 */
export function makePresenceStamp({ presencesPerConnection, presenceNames }: Limits): Extension<LiveContext> {
  const names = new WeakMap<Document, Map<number, Holder>>()

  function holds(document: Document, connection: Connection<LiveContext>, stamp: Stamp, client: number): boolean {
    const holders = names.get(document) ?? new Map<number, Holder>()
    names.set(document, holders)
    const holder = holders.get(client)
    if (holder?.connection === connection) return true
    if (holder !== undefined && holder.participantId !== stamp.participantId) return false
    if (holder === undefined && isAnothers(document, client, stamp)) return false
    let held = 0
    for (const other of holders.values()) if (other.connection === connection) held += 1
    if (held >= presencesPerConnection) return false
    if (holder !== undefined) {
      document.connections.get(holder.connection)?.clients.delete(client)
      document.connections.get(connection)?.clients.add(client)
    }
    if (holder === undefined && holders.size >= presenceNames && !forgetOldest(document, holders)) return false
    holders.set(client, { participantId: stamp.participantId, connection })
    return true
  }

  /** Whether somebody else is present under a name, on another node. */
  function isAnothers({ awareness }: Document, client: number, { participantId }: Stamp): boolean {
    const user: Partial<Stamp> | undefined = awareness.getStates().get(client)?.['user']
    return user?.participantId !== undefined && user.participantId !== participantId
  }

  /** Whose name it was is remembered after they have left: nobody shall be it when they come back. */
  function forgetOldest(document: Document, holders: Map<number, Holder>): boolean {
    for (const [client, { connection }] of holders) {
      if (document.hasConnection(connection)) continue
      holders.delete(client)
      return true
    }
    return false
  }

  return {
    extensionName: 'PresenceStamp',

    async beforeHandleAwareness({ states, connection, context, document }) {
      const session = context?.session
      // The live server decodes a message into an Awareness of its own, whose own empty state stands first in the list.
      const [first] = states
      if (first !== undefined && Object.keys(first[1]).length === 0) states.delete(first[0])
      for (const [client, state] of [...states]) {
        const isTheirs =
          session !== undefined &&
          connection !== undefined &&
          client <= highestClient &&
          holds(document, connection, session.stamp, client)
        if (!isTheirs) states.delete(client)
        else if (session.room.kind === 'hall') states.set(client, { user: session.stamp })
        else states.set(client, { cursor: cursorIn(document, state['cursor'])?.cursor ?? null, user: session.stamp })
      }
    },
  }
}

/** Yjs names its clients with 32 bits. */
const highestClient = 0xffffffff
