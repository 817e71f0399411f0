// Above 250 lines: the live rooms are put together here, each part beside the one that it serves.
import { Hocuspocus } from '@hocuspocus/server'
import type { ParticipantId, StatementId } from '@tawafuq/domain/acts/ids'
import { parseRoomName, roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import type { LiveRooms } from '../application/ports.ts'
import { makeAdmission } from './Admission.ts'
import { makeAccounts } from './accounts.ts'
import { makeAnswers } from './answers.ts'
import type { CachedDraft } from './cachedDraft.ts'
import type { LiveContext, LiveSocket } from './connectionSession.ts'
import { makeCrowdedDrafts } from './crowdedDrafts.ts'
import { makeDraftKeeping } from './DraftKeeping.ts'
import { makeEpochs } from './epochs.ts'
import { Freezing } from './Freezing.ts'
import { type Following, makeFollowing } from './following.ts'
import { guardHooks } from './guardHooks.ts'
import { type HttpLines, makeHttpLines } from './httpLines.ts'
import { type Limits, limits as ownLimits } from './limits.ts'
import { type LivePorts, realTimers } from './livePorts.ts'
import { ownLoopDelay, watchLoop } from './loopWatch.ts'
import { makeMakingGood } from './makingGood.ts'
import { closeWithNotice } from './notices.ts'
import { openSocket, type SocketHandle, type SocketLike } from './openSocket.ts'
import type { OtherNodes } from './otherNodes.ts'
import { makePresenceStamp } from './PresenceStamp.ts'
import { makeReadingHints } from './ReadingHints.ts'
import { makeReadmission } from './readmission.ts'
import { makeSharedPresence, type SharedPresence } from './sharedPresence.ts'
import { makeStrangers } from './strangers.ts'
import { makeTakingTurns } from './TakingTurns.ts'
import { makeThrottledRoom } from './throttledRoom.ts'
import { makeTurns } from './turns.ts'
import { type HandleUpgrade, makeWebSocketEntry, webRequest } from './webSocketEntry.ts'
import { openYjsSocket } from './yjsSocket.ts'

export interface LiveServer {
  readonly rooms: LiveRooms
  /** For the `upgrade` event of an HTTP server. */
  readonly handleUpgrade: HandleUpgrade
  /** For those whom no WebSocket reaches. */
  readonly lines: HttpLines
  /** For any other socket: hand its messages and its end to what this gives back. */
  readonly handleConnection: (socket: SocketLike, request: Request, from?: string) => SocketHandle
  /** What is open now, for the metrics. */
  readonly count: () => {
    readonly sockets: number
    readonly rooms: number
    /** Closed drafts that are still in memory. */
    readonly closings: number
  }
  /** Whether a participant is connected now. */
  readonly isPresent: (id: ParticipantId) => boolean
  /** What other nodes have done, read from the store; null where this one has it alone. */
  readonly following: (Following & Omit<SharedPresence, 'attach'>) | null
  /** Those who are connected. */
  readonly people: () => readonly ParticipantId[]
  /** Looks at every session again: resolves when the connections of those that have ended are closed (rule LV13). */
  readonly sessionsEnded: () => Promise<void>
  /** Takes no more sockets, waits until what is on its way is stored and acknowledged, and closes every socket. */
  readonly drain: () => Promise<void>
}

/** Builds the live rooms over the ports of the house. Building opens nothing but one timer. */
export function createLive(ports: LivePorts): LiveServer {
  const limits: Limits = { ...ownLimits, ...ports.limits }
  const timers = ports.timers ?? realTimers
  const drafts = new Map<string, CachedDraft>()
  const sockets = new Map<ParticipantId, Set<LiveSocket>>()
  const open = new Set<LiveSocket>()
  const freezing = new Freezing()
  const epochs = makeEpochs()
  const readmission = makeReadmission({ ports, epochs, hocuspocus: () => hocuspocus, timers, limits })
  const hints = makeReadingHints(() => hocuspocus, limits, timers)
  const turns = makeTurns(limits.turn)
  const throttle = makeThrottledRoom(limits)
  const watch = watchLoop({ limits, timers, log: ports.log, open, delay: ports.loopDelay ?? ownLoopDelay() })
  let isDraining = false

  const extensions = [
    makeTakingTurns(turns),
    makeAdmission({ ports, limits, epochs, sockets, isClosed: (room) => freezing.isClosed(room) }),
    makeDraftKeeping({
      ports,
      limits,
      freezing,
      drafts,
      refresh: readmission.refresh,
      draftChanged: hints.draftChanged,
      written: (draft) => crowded?.(draft),
      draftLeft: hints.draftLeft,
      throttle,
      async opening(name, document) {
        const room = parseRoomName(name)
        if (shared === null || room === null) return
        await shared.following.opening(room.statementId)
        shared.presence.attach(document)
      },
      isExpected: (room) => [...open].some(({ entering }) => entering.has(room)),
    }),
    makePresenceStamp(limits),
  ]
  const hocuspocus: Hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    timeout: limits.silence,
    // Beyond it the socket is cut; who asks for somewhat too many rooms is answered at the door instead.
    maxPendingDocuments: limits.roomsPerSocket * 2,
    maxUnauthenticatedQueueSize: limits.enteringBytes,
    maxUnauthenticatedQueueMessages: limits.messagesAtOnce,
    extensions: extensions.map((extension) => guardHooks(extension, ports.log)),
  })

  const ownRooms: LiveRooms = {
    makeGood: makeMakingGood({
      ports,
      limits,
      timers,
      drafts,
      hocuspocus: () => hocuspocus,
      close: (room) => ownRooms.close(room),
      readmit: readmission.readmit,
    }),
    freeze: (room) => freezing.freeze(room),
    thaw: (room) => freezing.thaw(room),
    close(room) {
      freezing.close(room)
      const closeAll = async (): Promise<void> => {
        await freezing.whenIdle(room)
        for (const connection of hocuspocus.documents.get(room)?.getConnections() ?? []) {
          closeWithNotice(connection, 'draft-closed')
        }
        if (!drafts.has(room)) freezing.forget(room)
      }
      closeAll().catch((fault: unknown) => {
        ports.log.error({ room, err: fault }, 'The connections to a closed room could not be ended')
      })
    },
    applyStored(room, update, seq) {
      const draft = drafts.get(room)
      if (draft === undefined) return
      if (draft.shadow !== null) Y.applyUpdate(draft.shadow, update)
      draft.changing()
      Y.applyUpdate(draft.document, update, { source: 'local' })
      draft.unkept += 1
      draft.bytes += update.length
      draft.applied.note(seq)
      hints.draftChanged(draft)
    },
    announceEntries(statementId: StatementId, entries) {
      const channel = hocuspocus.documents.get(roomName({ kind: 'hall', statementId }))
      const whole = JSON.stringify({ type: 'entries', entries } satisfies Announcement)
      const version = entries.at(-1)?.version
      // A reading carries the whole text: for a hall on slow lines it would be more than may wait on a socket.
      const isLong = version !== undefined && Buffer.byteLength(whole) > limits.announcementBytes
      channel?.broadcastStateless(isLong ? JSON.stringify({ type: 'ledger', version } satisfies Announcement) : whole)
    },
    announceProceedings(statementId, entries) {
      const channel = hocuspocus.documents.get(roomName({ kind: 'hall', statementId }))
      channel?.broadcastStateless(JSON.stringify({ type: 'proceedings', entries } satisfies Announcement))
    },
    announceTerms(statementId, version) {
      const channel = hocuspocus.documents.get(roomName({ kind: 'hall', statementId }))
      const announcement: Announcement = { type: 'terms', version }
      channel?.broadcastStateless(JSON.stringify(announcement))
    },
    readmit: readmission.readmit,
  }
  // What another node has in memory of a draft is not written anew with it (ADR-0058).
  const crowded =
    ports.others === undefined
      ? makeCrowdedDrafts({
          ports,
          limits,
          freezing,
          applyStored: (room, update, seq) => ownRooms.applyStored(room, update, seq),
        })
      : null
  const shared = ports.others === undefined ? null : shareWith(ports.others)
  const rooms: LiveRooms = { ...ownRooms, ...shared?.following.announce }

  function shareWith(others: OtherNodes) {
    const presence = makeSharedPresence({ hocuspocus: () => hocuspocus, others, limits, timers, log: ports.log })
    const following = makeFollowing({
      ports,
      others,
      limits,
      drafts,
      hocuspocus: () => hocuspocus,
      isClosed: (room) => freezing.isClosed(room),
      draftChanged: hints.draftChanged,
      rooms: ownRooms,
    })
    return { presence, following }
  }

  const needs = {
    hocuspocus,
    limits,
    timers,
    turns,
    accounts: makeAccounts(limits),
    strangers: makeStrangers(limits, timers),
    answers: makeAnswers(limits.answersKept),
    sockets,
    open,
  }
  const handleConnection: LiveServer['handleConnection'] = (socket, request, from = '') =>
    openSocket(socket, request, from, needs)

  const handleUpgrade = makeWebSocketEntry({
    publicUrl: ports.publicUrl,
    messageBytes: limits.messageBytes,
    writePause: limits.writePause,
    trustedProxies: ports.trustedProxies ?? 0,
    shutBecause: () => (isDraining || open.size >= limits.sockets ? 503 : null),
    handleConnection,
    handleYjs: (socket, { room, token }, request, from) =>
      openYjsSocket(socket, room, token, { limits, timers, open: (inner) => handleConnection(inner, request, from) }),
  })

  const lines = makeHttpLines({
    limits,
    timers,
    isShut: () => isDraining || open.size >= limits.sockets,
    handleConnection: (socket, from) => handleConnection(socket, webRequest, from),
  })

  let callOffSweep = timers.after(limits.sessionSweep, sweep)
  function sweep(): void {
    void sessionsEnded().then(() => {
      if (!isDraining) callOffSweep = timers.after(limits.sessionSweep, sweep)
    })
  }

  async function sessionsEnded(): Promise<void> {
    try {
      await readmission.sweep()
    } catch (fault) {
      ports.log.error({ err: fault }, 'Sessions could not be looked at again')
    }
  }

  async function drain(): Promise<void> {
    isDraining = true
    callOffSweep()
    watch.stop()
    hints.stop()
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const callOff = timers.after(limits.drain, resolve)
    await Promise.race([late, Promise.all(freezing.busy().map((room) => freezing.whenIdle(room)))])
    callOff()
    // The acknowledgements of what was stored last go out before the farewell.
    await new Promise<void>((next) => setImmediate(next))
    for (const socket of [...open]) socket.end(1001, 'stopping')
  }

  return {
    rooms,
    handleUpgrade,
    lines,
    handleConnection,
    count: () => ({ sockets: open.size, rooms: hocuspocus.documents.size, closings: freezing.closings() }),
    isPresent: (id) => (sockets.get(id)?.size ?? 0) > 0,
    following: shared === null ? null : { ...shared.following, ...shared.presence },
    people: () => [...sockets.keys()],
    sessionsEnded,
    drain,
  }
}
