/** What the server tells one connection. */
import type { Connection } from '@hocuspocus/server'
import type { CloseReason, RoomNotice } from '@tawafuq/protocol/announcement'

export function sendNotice(connection: Connection, notice: RoomNotice): void {
  connection.sendStateless(JSON.stringify(notice))
}

/** Tells a connection that its room is shut to it, and closes it; the socket and its other rooms stay. */
export function closeWithNotice(connection: Connection, reason: CloseReason): void {
  sendNotice(connection, { type: 'closed', room: connection.document.name, reason })
  connection.close({ code: 4403, reason })
}
