// Above 250 lines: one committee is one object.
/**
 * A whole committee of eight on paper and wire: the real application, the real live server and real providers over sockets that are
 * flushed by hand, on a store in memory that outlives every crash of the server.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Event } from '@tawafuq/domain/acts/events'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor, Role } from '@tawafuq/domain/acts/meeting/roles'
import { createApplication, type RunningApplication } from '@tawafuq/server/application/createApplication'
import type { LiveRooms, Storage } from '@tawafuq/server/application/ports'
import { createReadings } from '@tawafuq/server/application/queries/readings'
import { createStatements } from '@tawafuq/server/application/queries/statements'
import { createSilenceWatch, type SilenceWatch } from '@tawafuq/server/application/schedules/silenceWatch'
import { createLive, type LiveServer } from '@tawafuq/server/collaboration/liveServer'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import * as Y from 'yjs'
import type { Cast } from './actPlan.ts'
import { deploymentSecretariat, ok, testSigner } from './draftingRoom.ts'
import { wordsOf } from './drafts.ts'
import { sha256 } from './given.ts'
import { makeWire, type Wire } from './socketPair.ts'

/** Each typist has one editor open at a time, as a person has. */
interface Editor {
  readonly room: string
  readonly provider: HocuspocusProvider
  readonly doc: Y.Doc
  /** Words typed since the last moment at which everything was acknowledged. */
  pending: string[]
}

interface Member {
  readonly participant: Participant
  socket: HocuspocusProviderWebsocket | null
  editor: Editor | null
}

const texts = [
  ...['إعلان الواحة', 'إذ نشير إلى الميثاق،', 'ندعو الحكومات إلى التعاون؛', 'نطلب من الأمانة تقريراً سنوياً؛'],
  ...['نرحب بما تحقق من تقدم؛', 'نقرر المتابعة.'],
]

/** A part of the house with a fault in it, for the simulation to find. */
export interface CommitteeFault {
  readonly storage?: (sound: Storage) => Storage
  readonly rooms?: (sound: LiveRooms) => LiveRooms
  readonly watch?: (sound: SilenceWatch) => SilenceWatch
}

export async function gatherCommittee(fault: CommitteeFault = {}) {
  const sound = openMemoryStorage()
  const storage = fault.storage?.(sound) ?? sound
  const signer = testSigner()
  const people = new Map<string, Participant>()
  const acknowledged = new Map<string, Set<string>>()
  const typed = new Map<string, Set<string>>()
  const faults: string[] = []
  const rewritten = new Set<string>()
  let minute = 0
  let made = 0
  const instantAt = (minutes: number) => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, minutes)).toISOString())
  const clock = { now: () => instantAt(minute++) }
  /** What waits for its time. The committee's time passes with what is done in it. */
  let due: { readonly at: Instant; readonly run: () => void }[] = []
  const scheduler = {
    at(at: Instant, run: () => void) {
      const one = { at, run }
      due.push(one)
      return () => {
        due = due.filter((other) => other !== one)
      }
    },
    later: (milliseconds: number) => instantAt(minute + milliseconds / 60_000),
  }
  const next = (): number => {
    made += 1
    return made
  }

  function build(): { live: LiveServer; application: RunningApplication; wire: Wire; watch: SilenceWatch } {
    const readings = createReadings(storage.drafts)
    const live: LiveServer = createLive({
      identify: async (token) => people.get(token) ?? null,
      statementOf: (id) => application.statementOf(id),
      rulesOf: (id) => application.rulesOf(id),
      delegationsOf: (meetingId) => storage.meetings.listDelegations(meetingId),
      drafts: storage.drafts,
      clock,
      log: { warn: () => undefined, error: (facts, sentence) => faults.push(`${sentence} ${JSON.stringify(facts)}`) },
      publicUrl: 'http://room.test',
      timers: { after: () => () => undefined },
      limits: { channelThrottle: 0 },
    })
    const application: RunningApplication = createApplication({
      storage,
      statements: createStatements(storage.ledger, sha256),
      readings,
      live: fault.rooms?.(live.rooms) ?? live.rooms,
      signer,
      clock,
      freshId: () => `id-${next()}`,
      sha256,
      makeJoinToken: () => ({ token: `t-${next()}`, hash: `h-${next()}` }),
      makeCard: () => ({ code: `card-${next()}`, hash: `card-hash-${next()}` }),
      makePin: () => ({ pin: `${next()}`, hash: `pin-hash-${next()}` }),
      makeMeetingCode: () => `code-${next()}`,
      refreshSessions: async () => undefined,
      endSessionsOf: async () => undefined,
      publicUrl: 'http://room.test',
      entriesWritten: (id, entries) => {
        for (const { event } of entries) noteRewriting(event)
        watch.entriesWritten(id, entries)
      },
    })
    const soundWatch = createSilenceWatch({
      ...application,
      meetings: storage.meetings,
      clock,
      scheduler,
      failed: (_, why) => faults.push(String(why)),
    })
    const watch = fault.watch?.(soundWatch) ?? soundWatch
    return { live, application, watch, wire: makeWire((socket, request) => live.handleConnection(socket, request)) }
  }

  function noteRewriting(event: Event): void {
    const drops = event.type === 'BracketLifted' && event.outcome !== 'keep'
    const applies = (event.type === 'ProposalDecided' || event.type === 'ProposalsMerged') && event.outcome === 'apply'
    if (!drops && !applies) return
    for (const room of typed.keys()) if (room.includes(`/${event.paragraphId}/`)) rewritten.add(room)
  }

  let testServer = build()
  const meetingId = ok(await testServer.application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  const members = new Map<string, Member>()
  const join = async (name: string, role: Role, delegationId?: string): Promise<void> => {
    const invited = { name, role, attendance: 'onsite', ...(delegationId && { delegationId }) } as const
    const { participant } = ok(
      await testServer.application.inviteParticipant(deploymentSecretariat, meetingId, invited),
    )
    people.set(participant.id, participant)
    members.set(name, { participant, socket: null, editor: null })
  }
  for (const code of ['a', 'b', 'c']) {
    const delegation = { name: { ar: code }, code, group: 'government' } as const
    const { id } = ok(await testServer.application.addDelegation(deploymentSecretariat, meetingId, delegation))
    await join(code, 'delegate', id)
    if (code === 'a') await join('a2', 'delegate', id)
  }
  for (const role of ['chair', 'rapporteur', 'secretariat', 'observer'] as const) await join(role, role)
  const statementId: StatementId = ok(
    await testServer.application.openStatement(deploymentSecretariat, meetingId, {
      title: { ar: 'بيان' },
      houseStyle: 'escwa',
      blocks: texts.map((text, nth) => ({ kind: nth === 0 ? 'title' : 'operative', level: 0, label: null, text })),
    }),
  )

  function member(name: string): Member {
    const found = members.get(name)
    if (found === undefined) throw new Error(`Nobody is ${name}`)
    return found
  }

  function actorOf(name: string): Actor {
    const { id: participantId, delegationId, role } = member(name).participant
    return { participantId, delegationId, role }
  }

  function nameOf({ participantId }: Actor): string {
    const [name] = [...members].find(([, { participant }]) => participant.id === participantId) ?? []
    if (name === undefined) throw new Error(`${participantId} is nobody here`)
    return name
  }

  const cast: Cast = {
    chair: actorOf('chair'),
    rapporteur: actorOf('rapporteur'),
    delegates: ['a', 'b', 'c', 'a2'].map(actorOf),
  }

  function noteAcknowledged(editor: Editor): void {
    if (editor.pending.length === 0 || !editor.provider.isSynced || editor.provider.hasUnsyncedChanges) return
    const words = acknowledged.get(editor.room) ?? new Set()
    acknowledged.set(editor.room, words)
    for (const word of editor.pending) words.add(word)
    editor.pending = []
  }

  function leave(one: Member): void {
    one.editor?.provider.destroy()
    one.editor = null
  }

  function open(one: Member, room: string): Editor {
    if (one.editor?.room === room) return one.editor
    leave(one)
    one.socket ??= new HocuspocusProviderWebsocket({
      url: 'ws://in.memory/collab',
      WebSocketPolyfill: testServer.wire.WebSocketPolyfill,
      delay: 0,
      minDelay: 0,
      jitter: false,
    })
    const doc = new Y.Doc()
    const provider = new HocuspocusProvider({
      name: room,
      document: doc,
      websocketProvider: one.socket,
      token: one.participant.id,
      sessionAwareness: true,
    })
    const editor: Editor = { room, provider, doc, pending: [] }
    one.editor = editor
    provider.on('unsyncedChanges', () => noteAcknowledged(editor))
    provider.on('synced', () => noteAcknowledged(editor))
    provider.attach()
    return editor
  }

  async function turn(): Promise<number> {
    const steps = testServer.wire.flush()
    await new Promise<void>((resolve) => setImmediate(resolve))
    return steps
  }

  return {
    storage,
    statementId,
    acknowledged,
    typed,
    faults,
    /** Rooms in which an act of the rapporteur has taken words out: dropped, replaced or rewritten. */
    rewritten,
    cast,
    nameOf,
    delegationIds: new Set(cast.delegates.flatMap(({ delegationId }) => delegationId ?? [])),
    /** The instant so many minutes from now; asking takes no time. */
    later: (minutes: number) => instantAt(minute + minutes),
    application: () => testServer.application,
    members: () => [...members.keys()],
    participant: (name: string) => member(name).participant,
    act: (name: string, command: Command, key: string | null = null) =>
      testServer.application.handleCommand(member(name).participant, statementId, command, key),
    /** So many minutes in which nobody does anything. */
    wait: (minutes: number) => {
      minute += minutes
    },
    /** What waited for a time that has come is done. */
    async passTime() {
      const now = instantAt(minute)
      const come = due.filter(({ at }) => at <= now)
      due = due.filter(({ at }) => at > now)
      for (const { run } of come) run()
      await new Promise<void>((next) => setImmediate(next))
      await testServer.application.idle()
    },
    sheet: async () => ok(await testServer.application.readSheet(member('observer').participant, statementId)),
    /** The room that somebody has an editor open in. */
    roomOf: (name: string): string | null => member(name).editor?.room ?? null,
    /** Puts a new word into the paragraph's text, wherever the typist's own editor has one; false if it has none yet. */
    type(name: string, room: string, at: number): boolean {
      const editor = open(member(name), room)
      if (editor.doc.getXmlFragment('text').length === 0) return false
      const word = ` ${name}${next()}؛`
      const words = wordsOf(editor.doc)
      const places = typed.get(room) ?? new Set()
      typed.set(room, places.add(word.trim()))
      editor.pending.push(word.trim())
      words.insert(gap(words, at), word)
      return true
    },
    /** Erases one glyph of a bracket, as a careless typist does. */
    tear(name: string, room: string): boolean {
      const editor = open(member(name), room)
      if (editor.doc.getXmlFragment('text').length === 0) return false
      const words = wordsOf(editor.doc)
      const at = glyphAt(words)
      if (at === null) return false
      words.delete(at, 1)
      return true
    },
    editors: () => [...members].flatMap(([name, { editor }]) => (editor === null ? [] : [{ name, editor }])),
    /** Lets some messages through. */
    turn,
    hold: (way: 'up' | 'down', held: boolean) => {
      testServer.wire.held[way] = held
    },
    /** Lets everything through that is on its way, and settles. */
    async settle() {
      testServer.wire.held.up = false
      testServer.wire.held.down = false
      for (let quiet = 0; quiet < 12; ) quiet = (await turn()) > 0 ? 0 : quiet + 1
    },
    /** The server is killed with all that is in its memory; people keep their screens and come back with them. */
    crash() {
      const { wire } = testServer
      due = []
      testServer = build()
      const { watch } = testServer
      wire.cut()
      for (const one of members.values()) {
        leave(one)
        one.socket?.destroy()
        one.socket = null
      }
      return watch.start()
    },
    close() {
      for (const one of members.values()) {
        leave(one)
        one.socket?.destroy()
      }
      testServer.wire.cut()
    },
  }
}

export type Committee = Awaited<ReturnType<typeof gatherCommittee>>

/** A place in the text between two words, so that words stay whole. */
function gap(words: Y.XmlText, at: number): number {
  const plain = plainOf(words)
  const found = plain.indexOf(' ', plain.length === 0 ? 0 : at % plain.length)
  return found < 0 ? plain.length : found
}

function glyphAt(words: Y.XmlText): number | null {
  let at = 0
  for (const { insert, attributes } of words.toDelta() as { insert: string; attributes?: object }[]) {
    const marked = Object.keys(attributes ?? {}).some((key) => key.startsWith('bchar'))
    if (marked) return at
    at += insert.length
  }
  return null
}

function plainOf(words: Y.XmlText): string {
  return (words.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('')
}
