/** A reader's session with the statement of a hall: the client's own session over sockets in memory, without a browser. */
import { asId, type ParagraphId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { sheet } from '@tawafuq/domain/views/sheet'
import { parseRoomName } from '@tawafuq/draft/roomName'
import { printStatementLabels } from '@tawafuq/text/statementLabels'
import * as Y from 'yjs'
import type { LocalStorage, SheetTexts, Timers } from '../../client/statement/session/ports.ts'
import { openStatementSession, type StatementSession } from '../../client/statement/session/statementSession.ts'
import { wordsOf } from './drafts.ts'
import { sha256 } from './given.ts'
import { type Hall, roomOf, tokenOf } from './liveHall.ts'

/** A device that keeps everything in memory, so that a second visit finds what a first one left. */
export function memoryStorage(): LocalStorage & { readonly drafts: Map<string, Uint8Array> } {
  const notes = new Map<string, string>()
  const drafts = new Map<string, Uint8Array>()
  const whole = new Map<string, unknown>()
  return {
    recall: async <Value>(key: string) => (structuredClone(whole.get(key)) as Value | undefined) ?? null,
    keep: async (key, value) => void (value === null ? whole.delete(key) : whole.set(key, structuredClone(value))),
    drafts,
    read: (key) => notes.get(key) ?? null,
    write: (key, value) => {
      if (value === null) notes.delete(key)
      else notes.set(key, value)
    },
    copyDraft(room, document) {
      const kept = drafts.get(room)
      if (kept !== undefined) Y.applyUpdate(document, kept)
      const keep = () => drafts.set(room, Y.encodeStateAsUpdate(document))
      keep()
      document.on('update', keep)
      const leave = async () => document.off('update', keep)
      return {
        ready: Promise.resolve(),
        leave,
        clear: async () => {
          await leave()
          drafts.delete(room)
        },
      }
    },
  }
}

/** How long the client waits before it sends again what the server had no room for, in milliseconds. */
const sendingAgain = 5_000

/** Short waits end at the next turn, that for room when the test says so; long ones, such as a room's lingering, never do. */
export function promptTimers(waiting: Set<() => void>): Timers {
  return {
    now: () => Date.now(),
    after(milliseconds, act) {
      if (milliseconds === sendingAgain) {
        waiting.add(act)
        return () => waiting.delete(act)
      }
      if (milliseconds > 1_000) return () => undefined
      const soon = setImmediate(act)
      return () => clearImmediate(soon)
    },
  }
}

export interface Guest {
  readonly session: StatementSession
  readonly type: (paragraph: string, at: number, words: string) => void
  readonly text: (paragraph: string) => string
  readonly unsent: (paragraph: string) => number
  /** Ends the waits for room on the server's disk. */
  readonly sendAgain: () => void
}

export interface GuestOptions {
  readonly storage?: LocalStorage
  readonly timers?: Timers
  /** Stands between the server's sheet and the session, as a slow line does. */
  readonly sheet?: (read: () => Promise<SheetTexts>) => Promise<SheetTexts>
}

export function openGuest(hall: Hall, who: Actor, options: GuestOptions = {}): Guest {
  const { storage = memoryStorage(), timers, sheet: between = (read) => read() } = options
  const { id } = hall.statement()
  let keys = 0
  const waiting = new Set<() => void>()
  const session = openStatementSession(id as StatementId, {
    api: {
      readSheet: async () => ({ ok: true, value: await between(() => servedSheet(hall)) }),
      readLedger: async (after, limit) => ({
        ok: true,
        value: { entries: await hall.storage.ledger.read(id, after, limit), version: hall.statement().version },
      }),
      send: async () => ({ ok: false, problem: { code: 'not-found', title: '', status: 404 } }),
      readProceedings: async () => ({ ok: true, value: { entries: [], version: 0 } }),
      sendToMeeting: async () => ({ ok: false, problem: { code: 'not-found', title: '', status: 404 } }),
    },
    socketUrl: 'ws://in.memory/collab',
    WebSocketPolyfill: hall.wire.WebSocketPolyfill,
    token: () => tokenOf(who),
    storage,
    timers: timers ?? promptTimers(waiting),
    freshKey: () => `key-${++keys}`,
    me: { ...who, name: who.participantId, attendance: null },
    printLabels: ({ paragraphs, houseStyle, labelsFrozen }) =>
      printStatementLabels(paragraphs, houseStyle, labelsFrozen),
  })
  const paragraphOf = (name: string) => asId<ParagraphId>(name)
  const shown = (name: string) => session.snapshot().paragraphs.find((one) => one.id === paragraphOf(name))
  return {
    session,
    type(name, at, words) {
      const room = session.room(paragraphOf(name))
      if (room === undefined) throw new Error(`The room of ${name} is not open`)
      wordsOf(room.document).insert(at, words)
    },
    text: (name) => shown(name)?.text ?? '',
    unsent: (name) => session.room(paragraphOf(name))?.state().unsent ?? 0,
    sendAgain() {
      const acts = [...waiting]
      waiting.clear()
      for (const act of acts) act()
    },
  }
}

async function servedSheet(hall: Hall): Promise<SheetTexts> {
  const statement = hall.statement()
  const readings = new Map(
    await Promise.all(
      statement.paragraphs
        .filter(({ draft }) => draft.open)
        .map(async ({ id, draft }) => [id, await hall.stored(roomOf(id, draft.number))] as const),
    ),
  )
  const states = new Map(
    await Promise.all(
      statement.paragraphs
        .filter(({ draft }) => draft.open)
        .map(
          async ({ id, draft }) =>
            [id, (await hall.storage.drafts.load(roomOf(id, draft.number)))?.lastSeq ?? 0] as const,
        ),
    ),
  )
  const whole = sheet(statement, readings, new Map(), sha256)
  return {
    ...whole,
    paragraphs: whole.paragraphs.map((paragraph) => {
      const room = roomOf(paragraph.id, paragraph.draft.number)
      if (parseRoomName(room) === null) throw new Error(`${room} is no room`)
      const state = states.get(paragraph.id)
      return { ...paragraph, draft: { ...paragraph.draft, room, ...(state !== undefined && { state }) } }
    }),
  }
}
