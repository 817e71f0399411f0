/** The session's one connection to the server: how it is opened, by which way, and what becomes of it. */
import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement, CloseReason } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import { type Awaited, awaitedAtTheDoor, sendingAgain } from './awaited.ts'
import { makeLiveTransport, type SocketClass } from './liveTransport.ts'
import type { Environment } from './ports.ts'
import { RoomProvider } from './RoomProvider.ts'
import type { Connection } from './statementSnapshot.ts'
import { watchLiveWay } from './watchLiveWay.ts'

/** How long a try at the live connection may hang before it counts as failed, in milliseconds: a gate may swallow it. */
const hanging = 10_000

/** Under what this device keeps that a network barred WebSocket. */
const wayKey = 'live-way'

interface ChannelNeeds {
  readonly statementId: StatementId
  readonly environment: Environment
  /** Asks the server by HTTP, and says whether it answered. */
  readonly isReachable: () => Promise<boolean>
  /** After every change of the connection, `before` being what it was. */
  readonly onConnection: (now: Connection, before: Connection) => void
  /** The server has let this session in; what was announced before was not heard. */
  readonly onOpened: () => void
  readonly onSignedOut: () => void
  readonly onAnnouncement: (announcement: Announcement) => void
  /** Who is here, or by which way the server is reached, may have changed. */
  readonly onChange: () => void
}

export interface LiveChannel {
  readonly socket: HocuspocusProviderWebsocket
  readonly connection: () => Connection
  /** What keeps the door shut for the moment. */
  readonly awaits: () => Awaited
  readonly awareness: () => HocuspocusProvider['awareness']
  /** The network lets pages through and not the live connection. */
  readonly isBarred: () => boolean
  readonly isOverHttp: () => boolean
  /** What the device itself knows of its network, sooner than a silent socket can. */
  readonly networkChanged: (isThere: boolean) => void
  readonly close: () => void
}

/** Connects at once, and tells of what comes through until it is closed. */
export function openLiveChannel(needs: ChannelNeeds): LiveChannel {
  const { environment, onConnection, onChange } = needs
  const { storage, timers } = environment
  let connection: Connection = 'connecting'
  let callOffHanging: (() => void) | null = null
  let awaits: Awaited = null
  let closed = false

  const liveWay = watchLiveWay(
    async () => !closed && (await needs.isReachable()),
    wayChanged,
    environment.openHttp !== undefined && storage.read(wayKey) !== null,
  )
  const transport = makeLiveTransport({
    WebSocket: (environment.WebSocketPolyfill ?? WebSocket) as unknown as SocketClass,
    openHttp: environment.openHttp ?? null,
    socketUrl: environment.socketUrl,
    isBarred: liveWay.isBarred,
    freed() {
      liveWay.opened()
      socket.webSocket?.close()
    },
    timers,
  })
  const socket = new HocuspocusProviderWebsocket({
    url: environment.socketUrl,
    maxDelay: 8_000,
    WebSocketPolyfill: transport.WebSocketPolyfill,
    onStatus: ({ status }) => {
      if (status === 'disconnected') notOpened()
    },
  })
  const channel = new RoomProvider({
    name: roomName({ kind: 'hall', statementId: needs.statementId }),
    document: new Y.Doc(),
    websocketProvider: socket,
    token: environment.token,
    sessionAwareness: true,
    onAuthenticated: () => {
      callOffHanging?.()
      awaits = null
      if (!transport.isOverHttp()) liveWay.opened()
      storage.write(wayKey, transport.isOverHttp() ? 'http' : null)
      setConnection('online')
      needs.onOpened()
    },
    onAuthenticationFailed: ({ reason }) => {
      // Whoever answers can be reached.
      callOffHanging?.()
      if (reason.startsWith('token-')) needs.onSignedOut()
      const why = reason as CloseReason
      awaits = awaitedAtTheDoor.get(why) ?? null
      if (awaitedAtTheDoor.has(why)) timers.after(sendingAgain, () => !closed && void channel.askAgain())
      onChange()
    },
    onStateless: ({ payload }) => needs.onAnnouncement(JSON.parse(payload) as Announcement),
    onAwarenessChange: onChange,
  })
  channel.awareness?.setLocalStateField('user', {})
  channel.attach()
  awaitOpening()

  function notOpened(hung?: 'hung'): void {
    setConnection('offline')
    liveWay.failed(hung)
    awaitOpening()
  }

  function awaitOpening(): void {
    callOffHanging?.()
    callOffHanging = closed ? null : timers.after(hanging, () => notOpened('hung'))
  }

  /** Once it is known that nothing else comes through, the other way is taken at once. */
  function wayChanged(): void {
    if (liveWay.isBarred() && environment.openHttp !== undefined && connection !== 'online' && !closed)
      void socket.connect()
    onChange()
  }

  function setConnection(next: Connection): void {
    const before = connection
    connection = next
    onConnection(next, before)
  }

  return {
    socket,
    connection: () => connection,
    awaits: () => awaits,
    awareness: () => channel.awareness,
    isBarred: liveWay.isBarred,
    isOverHttp: transport.isOverHttp,
    networkChanged(isThere) {
      if (!isThere) setConnection('offline')
      else if (connection === 'offline') {
        // The old socket may be dead without knowing it. Closed, it is replaced; `disconnect` would end it for good.
        if (socket.webSocket === null) void socket.connect()
        else socket.webSocket.close()
      }
    },
    close() {
      closed = true
      callOffHanging?.()
      channel.destroy()
      transport.stop()
      socket.destroy()
    },
  }
}
