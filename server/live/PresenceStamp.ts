import type { Connection, Document, Extension } from '@hocuspocus/server'
import type { Limits } from './limits.ts'
import type { LiveContext } from './visit.ts'

/**
 * Presence is the server's word: whoever is present is stamped with who they are, and a Yjs client name belongs to one
 * connection, so that nobody speaks, or goes silent, as another (rule LV11). The same participant on a new connection takes
 * the name along.
 */
export function makePresenceStamp({ presencesPerConnection }: Limits): Extension<LiveContext> {
  const holders = new WeakMap<Document, Map<number, Connection<LiveContext>>>()

  function holds(document: Document, connection: Connection<LiveContext>, client: number): boolean {
    const names = holders.get(document) ?? new Map<number, Connection<LiveContext>>()
    holders.set(document, names)
    const holder = names.get(client)
    if (holder === connection) return true
    const isForeign =
      holder !== undefined &&
      document.hasConnection(holder) &&
      holder.context.visit?.participant.id !== connection.context.visit?.participant.id
    if (isForeign) return false
    let held = 0
    for (const other of names.values()) if (other === connection) held += 1
    if (held >= presencesPerConnection) return false
    if (holder !== undefined) {
      document.connections.get(holder)?.clients.delete(client)
      document.connections.get(connection)?.clients.add(client)
    }
    names.set(client, connection)
    return true
  }

  return {
    extensionName: 'PresenceStamp',

    async beforeHandleAwareness({ states, connection, context, document }) {
      const stamp = context?.visit?.stamp
      // The live server decodes a message into an Awareness of its own, whose own empty state stands first in the list.
      const [first] = states
      if (first !== undefined && Object.keys(first[1]).length === 0) states.delete(first[0])
      for (const [client, state] of states) {
        if (stamp === undefined || connection === undefined || !holds(document, connection, client))
          states.delete(client)
        else state['user'] = stamp
      }
    },

    async onDisconnect({ document }) {
      const names = holders.get(document)
      for (const [client, holder] of names ?? []) if (!document.hasConnection(holder)) names?.delete(client)
    },
  }
}
