import type { Connection, Document, Extension } from '@hocuspocus/server'
import { isKnown } from '@tawafuq/draft/isKnown'
import { parseRoomName } from '@tawafuq/draft/roomName'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import { acceptUpdate } from './acceptUpdate.ts'
import { type CachedDraft, cachedDraft, dropShadow, forgetPending } from './cachedDraft.ts'
import type { ConnectionSession, LiveContext, LiveSocket } from './connectionSession.ts'
import { endEntering } from './entering.ts'
import type { Freezing } from './Freezing.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { sendNotice } from './notices.ts'
import { Refused } from './Refused.ts'
import { reasonOfFault } from './reasonOfFault.ts'
import { makeRenewal } from './renewal.ts'
import type { ThrottledRoom } from './throttledRoom.ts'
import { workClock } from './workClock.ts'

export interface DraftKeepingNeeds {
  readonly ports: LivePorts
  readonly limits: Limits
  readonly freezing: Freezing
  /** The drafts in memory, by the names of their rooms. */
  readonly drafts: Map<string, CachedDraft>
  /** Admits a connection afresh if who may type has changed since it was admitted. */
  readonly refresh: (connection: Connection, session: ConnectionSession) => Promise<void>
  readonly draftChanged: (draft: CachedDraft) => void
  /** Somebody has written in a draft, or has been refused. */
  readonly written: (draft: CachedDraft) => void
  readonly throttle: ThrottledRoom
  readonly draftLeft: (draft: CachedDraft, socketId: string) => void
  /** A room is being opened. */
  readonly opening: (name: string, document: Document) => Promise<void>
  /** Whether somebody has passed the door of a room and is not in it yet. */
  readonly isExpected: (room: string) => boolean
}

/**
 * Loads drafts from the store, and takes updates into them: stored before they are applied, applied before they are
 * acknowledged. What is refused is neither; its author is told why on the same connection (rules LV5 to LV8).
 */
export function makeDraftKeeping(needs: DraftKeepingNeeds): Extension<LiveContext> {
  const { ports, limits, freezing, drafts } = needs
  const renewIfHeavy = makeRenewal(ports, limits, freezing)

  function forget(name: string): void {
    drafts.delete(name)
    freezing.forget(name)
  }

  async function load(name: string, document: Document, socket: LiveSocket): Promise<void> {
    const room = parseRoomName(name)
    if (room === null) throw new Refused('room-unknown')
    await needs.opening(name, document)
    if (room.kind === 'hall') {
      document.flushDelay = limits.channelThrottle
      return
    }
    // Noted before anything awaits: what the server writes meanwhile reaches this document too.
    const draft = cachedDraft(name, room, document, () => needs.throttle.changing(document))
    drafts.set(name, draft)
    const { promise: loaded, resolve: isLoaded } = Promise.withResolvers<void>()
    draft.loaded = loaded
    try {
      const found = await ports.drafts.load(name)
      if (found === null) throw new Refused('room-unknown')
      const held = (found.open && (await renewIfHeavy(name, found.updates)) && (await ports.drafts.load(name))) || found
      if (!held.open || freezing.isClosed(name)) throw new Refused('draft-closed')
      const begun = workClock()
      // Nobody is in yet: what is gathered now would be sent to the first who comes, who asks for it all the same.
      document.flushDelay = false
      document.transact(() => {
        for (const update of held.updates) Y.applyUpdate(document, update)
      })
      needs.throttle.attach(document)
      socket.spend(workClock() - begun)
      draft.applied.noteThrough(held.lastSeq)
      draft.since = held.lastSeq
      draft.bytes = held.updates.reduce((sum, { length }) => sum + length, 0)
      if (forgetPending(document)) {
        ports.log.warn({ room: name }, 'A stored draft holds updates whose forerunners are missing; they are left out')
      }
    } catch (fault) {
      if (drafts.get(name) === draft) forget(name)
      throw fault
    } finally {
      isLoaded()
    }
  }

  async function validate(connection: Connection, session: ConnectionSession, update: Uint8Array, isJoining: boolean) {
    const isUnseen = (): boolean => !measured(session, () => isKnown(connection.document, update))
    // Who joins says what they have got, mostly nothing new: that need not wait for a freeze to end.
    if (isJoining && !isUnseen()) return null
    await needs.refresh(connection, session)
    connection.readOnly = !session.mayType
    const draft = drafts.get(connection.document.name)
    if (!session.mayType || draft === undefined) return isUnseen() ? 'not-yours-to-type' : null
    if (draft.document !== connection.document) return 'room-unknown'
    const verdict = await freezing.pass(draft.name, () =>
      acceptUpdate(draft, update, session, connection, ports, limits),
    )
    if (verdict === null) needs.draftChanged(draft)
    needs.written(draft)
    return verdict
  }

  /** Whatever keeps an update from being judged is told to its author too: unanswered, they would wait for ever (rule LV26). */
  async function judge(connection: Connection, session: ConnectionSession, update: Uint8Array, isJoining: boolean) {
    try {
      connection.readOnly = !session.mayType
      return await validate(connection, session, update, isJoining)
    } catch (fault) {
      ports.log.error({ room: connection.document.name, err: fault }, 'An update could not be judged and was refused')
      return reasonOfFault(fault)
    }
  }

  function refuse(connection: Connection, session: ConnectionSession, reason: CloseReason): void {
    // Read-only for this one message: the live server then answers that it was not applied.
    connection.readOnly = true
    sendNotice(connection, { type: 'refused', room: connection.document.name, reason })
    if (!session.socket.accounts().every(({ refusals }) => refusals.take(1))) session.socket.end(1008, 'too-many')
  }

  async function compact(draft: CachedDraft, after: number): Promise<void> {
    if (draft.unkept < after) return
    draft.unkept = 0
    // From the store and not from memory: what an act has written may be stored and not yet applied here.
    const held = await ports.drafts.load(draft.name)
    if (held === null || !held.open) return
    const whole = new Y.Doc()
    whole.transact(() => {
      for (const update of held.updates) Y.applyUpdate(whole, update)
    })
    if (!forgetPending(whole)) await ports.drafts.compact(draft.name, held.lastSeq, Y.encodeStateAsUpdate(whole))
    whole.destroy()
  }

  async function tryCompact(name: string, after: number): Promise<void> {
    const draft = drafts.get(name)
    if (draft === undefined) return
    try {
      await compact(draft, after)
    } catch (fault) {
      ports.log.warn({ room: name, err: fault }, 'A draft could not be written whole; its log is complete')
    }
  }

  return {
    extensionName: 'DraftKeeping',

    async onLoadDocument({ document, documentName, context }) {
      try {
        await load(documentName, document, context.socket)
      } catch (fault) {
        // Whoever asked does not come in: `connected` is never called for them.
        endEntering(context.socket, documentName)
        throw fault
      }
    },

    async beforeSync({ connection, context, type, payload }) {
      const { session } = context
      if (type === syncStepOne) return
      if (session === undefined) {
        connection.readOnly = true
        return
      }
      const from = performance.now()
      const reason = await judge(connection, session, payload, type === syncStepTwo)
      if (reason !== null || type !== syncStepTwo) ports.edited?.(reason, (performance.now() - from) / 1000)
      if (reason !== null) refuse(connection, session, reason)
    },

    async onDisconnect({ documentName, socketId }) {
      const draft = drafts.get(documentName)
      if (draft !== undefined) needs.draftLeft(draft, socketId)
    },

    async onStoreDocument({ documentName }) {
      await tryCompact(documentName, limits.compactAfter)
    },

    async beforeUnloadDocument({ documentName, document, instance }) {
      await freezing.whenIdle(documentName)
      await tryCompact(documentName, limits.compactOnLeaving)
      // Who has passed the door meanwhile is given this very document.
      if (needs.isExpected(documentName)) throw new Refused('frozen')
      // The live server lets go by name: of two who left at once the second would take away the document that came after.
      if (instance.documents.get(documentName) !== document) throw new Refused('frozen')
    },

    async afterUnloadDocument({ documentName }) {
      const draft = drafts.get(documentName)
      if (draft === undefined || !draft.document.isDestroyed) return
      dropShadow(draft)
      forget(documentName)
    },
  }
}

const syncStepOne = 0
const syncStepTwo = 1

/** Does something and puts the work of it down to the visitor's socket. */
function measured<Result>({ socket }: ConnectionSession, work: () => Result): Result {
  const begun = workClock()
  const result = work()
  socket.spend(workClock() - begun)
  return result
}
