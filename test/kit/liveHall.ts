/** A live server over a store in memory, a statement whose course a test decides, and people at real providers. Above 250 lines: one hall is one object. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type DelegationId, type MeetingId } from '@tawafuq/domain/acts/ids'
import type { Delegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Reading, Statement, Wording } from '@tawafuq/domain/acts/statement'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import type { Announcement, RoomNotice } from '@tawafuq/protocol/announcement'
import type { DraftStore, Storage } from '@tawafuq/server/application/ports'
import type { LivePorts } from '@tawafuq/server/collaboration/livePorts'
import { createLive, type LiveServer } from '@tawafuq/server/collaboration/liveServer'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import * as Y from 'yjs'
import { openDraft, wordsOf } from './drafts.ts'
import { ledgerOf, noon, opened, type Past, statementAfter } from './given.ts'
import { everybody } from './people.ts'
import { makeWire, type Wire } from './socketPair.ts'

export const roomOf = (paragraph: string, draft = 1): string => `statement/s/paragraph/${paragraph}/draft/${draft}`
export const hallRoom = 'statement/s/hall'

/** Everybody's token is their name; the deployment's secretariat and a stranger from another meeting have one too. */
export const tokenOf = ({ participantId }: Actor): string => participantId

function participantOf({ participantId, delegationId, role }: Actor, meetingId: MeetingId | null): Participant {
  return { id: participantId, meetingId, delegationId, name: `اسم ${participantId}`, role, attendance: 'onsite' }
}

export const deployment: Actor = { participantId: asId('deployment'), delegationId: null, role: 'secretariat' }
export const stranger: Actor = { participantId: asId('stranger'), delegationId: null, role: 'chair' }

const delegations: readonly Delegation[] = ['a', 'b'].map((name) => ({
  id: asId<DelegationId>(name),
  meetingId: opened.meetingId,
  name: { ar: `وفد ${name}` },
  code: name,
  group: 'government',
}))

export interface Seat {
  readonly provider: HocuspocusProvider
  readonly doc: Y.Doc
  readonly notices: (RoomNotice | Announcement)[]
  /** Why the door stayed shut, or null. */
  refusal: string | null
  /** With what reason the server closed the room to this seat, or null. */
  closed: string | null
  /** What the server said of typing when it let this seat in, or null. */
  scope: string | null
}

export interface Hall {
  readonly storage: Storage
  live: LiveServer
  wire: Wire
  readonly statement: () => Statement
  /** Carries out what the application would: entries, what they do to drafts, and what is told of them. */
  readonly act: (
    events: readonly Event[],
    more?: {
      by?: Actor
      edits?: Record<string, (doc: Y.Doc) => void>
      closes?: readonly string[]
      opens?: readonly string[]
      readmits?: boolean
    },
  ) => Promise<void>
  readonly connect: () => HocuspocusProviderWebsocket
  readonly enter: (
    who: Actor | string,
    room: string,
    more?: { socket?: HocuspocusProviderWebsocket; doc?: Y.Doc },
  ) => Seat
  /** Delivers what waits, and lets the server take one step. */
  readonly step: () => Promise<void>
  /** Flushes until nothing moves any more. */
  readonly settle: () => Promise<void>
  /** Flushes until something has come about. */
  readonly until: (isSo: () => boolean) => Promise<void>
  /** The server is killed, and another built over the same store. */
  readonly crash: () => void
  readonly stored: (room: string) => Promise<Reading>
  readonly endSession: (who: Actor) => void
  readonly log: { readonly level: string; readonly facts: object; readonly sentence: string }[]
  /** Runs what waits for time to pass. */
  readonly passTime: () => void
  readonly leave: () => void
}

export async function openHall(
  more: {
    readonly past?: readonly Past[]
    readonly rooms?: readonly string[]
    /** What rooms are opened with; the others with the first words of their paragraph. */
    readonly seeds?: Readonly<Record<string, Wording>>
    readonly ports?: Partial<LivePorts>
    readonly drafts?: (drafts: DraftStore) => DraftStore
  } = {},
): Promise<Hall> {
  const storage = openMemoryStorage()
  const past: Past[] = [opened, ...(more.past ?? [])]
  let statement = statementAfter(...past)
  const ended = new Set<string>()
  const log: Hall['log'] = []
  const waiting = new Set<() => void>()
  const sockets: HocuspocusProviderWebsocket[] = []

  const entries = ledgerOf(past)
  const textOf = (room: string): string =>
    opened.paragraphs.find(({ id }) => room.includes(`/paragraph/${id}/`))?.text ?? ''
  const seedOf = (room: string): Uint8Array => seedDraft(more.seeds?.[room] ?? { text: textOf(room) }, room)
  await storage.ledger.commit({
    aggregateId: statement.id,
    expectedVersion: 0,
    readRooms: [],
    entries,
    openRooms: [...opened.paragraphs.map(({ id }) => roomOf(id)), ...(more.rooms ?? [])].map((room) => ({
      room,
      seed: seedOf(room),
    })),
    draftUpdates: [],
    closeRooms: [],
  })

  const people = new Map([
    ...everybody.map((one) => [tokenOf(one), participantOf(one, opened.meetingId)] as const),
    [tokenOf(deployment), participantOf(deployment, null)] as const,
    [tokenOf(stranger), participantOf(stranger, asId<MeetingId>('other'))] as const,
  ])
  const ports: LivePorts = {
    identify: async (token) => (ended.has(token) ? 'token-expired' : (people.get(token) ?? null)),
    statementOf: async (id) => (id === statement.id ? statement : null),
    delegationsOf: async () => delegations,
    drafts: more.drafts?.(storage.drafts) ?? storage.drafts,
    clock: { now: () => noon },
    log: {
      warn: (facts, sentence) => log.push({ level: 'warn', facts, sentence }),
      error: (facts, sentence) => log.push({ level: 'error', facts, sentence }),
    },
    publicUrl: 'https://tawafuq.example',
    timers: {
      after(_milliseconds, run) {
        waiting.add(run)
        return () => waiting.delete(run)
      },
    },
    loopDelay: { worst: () => 0, stop: () => undefined },
    ...more.ports,
    limits: { channelThrottle: 0, turn: Number.POSITIVE_INFINITY, workAtOnce: 1e9, ...more.ports?.limits },
  }

  const hall: Hall = {
    storage,
    live: createLive(ports),
    wire: makeWire((socket, request) => hall.live.handleConnection(socket, request)),
    statement: () => statement,
    log,

    async act(events, { by, edits = {}, closes = [], opens = [], readmits = false } = {}) {
      const before = ledgerOf(past).length
      past.push(...events.map((event) => (by === undefined ? event : ([by, event] as const))))
      const fresh = ledgerOf(past).slice(before)
      const draftUpdates = await Promise.all(
        Object.entries(edits).map(async ([room, edit]) => ({
          room,
          update: draftUpdate((await storage.drafts.load(room))?.updates ?? [], edit),
          author: null,
        })),
      )
      const { lastSeqs } = await storage.ledger.commit({
        aggregateId: statement.id,
        expectedVersion: before,
        readRooms: [],
        entries: fresh,
        openRooms: opens.map((room) => ({ room, seed: seedOf(room) })),
        draftUpdates,
        closeRooms: closes,
      })
      statement = statementAfter(...past)
      for (const { room, update } of draftUpdates) hall.live.rooms.applyStored(room, update, lastSeqs.get(room) ?? 0)
      for (const room of closes) hall.live.rooms.close(room)
      hall.live.rooms.announceEntries(statement.id, fresh)
      if (readmits) hall.live.rooms.readmit(statement.id)
    },

    connect() {
      const socket = new HocuspocusProviderWebsocket({
        url: 'ws://in.memory/collab',
        WebSocketPolyfill: hall.wire.WebSocketPolyfill,
        delay: 0,
        minDelay: 0,
        jitter: false,
      })
      sockets.push(socket)
      return socket
    },

    enter(who, room, { socket = hall.connect(), doc = new Y.Doc() } = {}) {
      const seat: { -readonly [Key in keyof Seat]: Seat[Key] } = {
        provider: undefined as unknown as HocuspocusProvider,
        doc,
        notices: [],
        refusal: null,
        closed: null,
        scope: null,
      }
      seat.provider = new HocuspocusProvider({
        name: room,
        document: doc,
        websocketProvider: socket,
        token: typeof who === 'string' ? who : tokenOf(who),
        sessionAwareness: true,
        onAuthenticated: ({ scope }) => {
          seat.scope = scope
        },
        onAuthenticationFailed: ({ reason }) => {
          seat.refusal = reason
        },
        onClose: ({ event }) => {
          seat.closed = event.reason
        },
        onStateless: ({ payload }) => seat.notices.push(JSON.parse(payload) as RoomNotice | Announcement),
      })
      seat.provider.attach()
      return seat
    },

    async step() {
      hall.wire.flush()
      await new Promise<void>((next) => setImmediate(next))
    },

    async settle() {
      for (let quiet = 0; quiet < 8; ) {
        quiet = hall.wire.flush() > 0 ? 0 : quiet + 1
        await new Promise<void>((next) => setImmediate(next))
      }
    },

    async until(isSo) {
      const timeout = performance.now() + 10_000
      while (!isSo()) {
        if (performance.now() > timeout) throw new Error(`It has not come about: ${isSo}`)
        hall.wire.flush()
        await new Promise<void>((next) => setImmediate(next))
      }
    },

    crash() {
      hall.wire.cut()
      for (const socket of sockets.splice(0)) socket.destroy()
      hall.live = createLive(ports)
      hall.wire = makeWire((socket, request) => hall.live.handleConnection(socket, request))
    },

    async stored(room) {
      const held = await storage.drafts.load(room)
      if (held === null) throw new Error(`There is no room ${room}`)
      return readDraft(openDraft(...held.updates))
    },

    endSession: (who) => ended.add(tokenOf(who)),

    passTime() {
      const due = [...waiting]
      waiting.clear()
      for (const run of due) run()
    },

    leave() {
      for (const socket of sockets.splice(0)) socket.destroy()
      hall.wire.cut()
    },
  }
  return hall
}

/** Types in a seat's draft, at an offset of the text node. */
export const typeAt = ({ doc }: Seat, at: number, words: string): void => wordsOf(doc).insert(at, words)

export const textAt = ({ doc }: Seat): string => readDraft(doc).text

/** The reasons for which a seat's updates were refused, in order. */
export const refusalsOf = ({ notices }: Seat): readonly string[] =>
  notices.flatMap((notice) => (notice.type === 'refused' ? [notice.reason] : []))
