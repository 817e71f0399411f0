// Above 250 lines: one cluster is one object.
/** Several nodes in one process over one store in memory, with people at real providers, and what must hold of them. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { readDraft } from '@tawafuq/draft/readDraft'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import type { Announcement, CloseReason, RoomNotice } from '@tawafuq/protocol/announcement'
import { createApplication, type RunningApplication } from '@tawafuq/server/application/createApplication'
import type { Storage } from '@tawafuq/server/application/ports'
import { createReadings } from '@tawafuq/server/application/queries/readings'
import { createStatements } from '@tawafuq/server/application/queries/statements'
import { createSilenceWatch } from '@tawafuq/server/application/schedules/silenceWatch'
import { createLive, type LiveServer } from '@tawafuq/server/collaboration/liveServer'
import { type FollowingOthers, followOthers } from '@tawafuq/server/nodes/followOthers'
import { makeOtherLines } from '@tawafuq/server/nodes/otherLines'
import { passesPen } from '@tawafuq/server/nodes/passesPen'
import { peopleElsewhere } from '@tawafuq/server/nodes/peopleElsewhere'
import { withRinging } from '@tawafuq/server/nodes/ringing'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import * as Y from 'yjs'
import { deploymentSecretariat, ok, testSigner } from './draftingRoom.ts'
import { wordsOf } from './drafts.ts'
import { sha256 } from './given.ts'
import { makeWire, type Wire } from './socketPair.ts'
import { makeBells, makeGates, numbersOf, unreliableStore } from './unreliable.ts'

/** A fault of the house, for the simulation to find. */
export interface ClusterFault {
  readonly storage?: (sound: Storage, node: string) => Storage
  /** A node that does not look by itself. */
  readonly isBlind?: boolean
  /** A node that believes of a statement what it has read of it first. */
  readonly isStale?: boolean
}

interface Node {
  readonly name: string
  readonly live: LiveServer
  readonly application: RunningApplication
  readonly following: FollowingOthers
  readonly wire: Wire
  readonly told: { isCut: boolean }
}

interface Seat {
  readonly node: Node
  readonly who: string
  readonly room: string
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly heard: (Announcement | RoomNotice)[]
  pending: string[]
  /** Whether it could type when it was let in. */
  mayType: boolean
}

const texts = ['نرحب بالتقدم؛', 'ندعو الحكومات؛', 'نقرر المتابعة.']
const people = ['ar', 'br', 'cr'] as const

/** Sits so many steps by a seed; rejects with what did not hold. Gives back how often what came about. */
export async function simulateCluster(
  { nodes: count, seed, steps }: { readonly nodes: number; readonly seed: number; readonly steps: number },
  fault: ClusterFault = {},
): Promise<ReadonlyMap<string, number>> {
  const next = numbersOf(seed)
  const reached = new Map<string, number>()
  const reach = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1)
  const memory = openMemoryStorage()
  const sound: Storage = {
    ...memory,
    drafts: {
      ...memory.drafts,
      async append(update, at, after) {
        const appended = await memory.drafts.append(update, at, after)
        if (appended.stored && update.renewed !== undefined) reach('renewed')
        return appended
      },
    },
  }
  const gates = makeGates(next)
  const bells = makeBells(next)
  const participants = new Map<string, Participant>()
  const acknowledged = new Map<string, Set<string>>()
  const underWay = new Set<Promise<unknown>>()
  const signer = testSigner()
  let second = 0
  let made = 0
  const clock = { now: () => asId<Instant>(new Date(Date.UTC(2031, 2, 3, 9, 0, second)).toISOString()) }
  const fresh = (): string => {
    made += 1
    return `id-${made}`
  }
  /** What waits for a moment to pass; what waits for longer waits for ever. */
  const moments = new Set<() => void>()
  const timers = {
    after(milliseconds: number, run: () => void) {
      if (milliseconds <= 1_000) moments.add(run)
      return () => moments.delete(run)
    },
  }
  let due: { readonly at: Instant; readonly act: () => void }[] = []

  function build(name: string): Node {
    const told = { isCut: false }
    const faulty = fault.storage?.(sound, name) ?? sound
    const bell = bells.bellOf(name)
    const storage = withRinging(
      unreliableStore(faulty, gates, () => told.isCut),
      bell,
    )
    const statements = createStatements(storage.ledger, sha256)
    let first: ReturnType<RunningApplication['statementOf']> | null = null
    const live: LiveServer = createLive({
      identify: async (token) => participants.get(token) ?? null,
      statementOf(id) {
        if (fault.isStale !== true) return application.statementOf(id)
        first ??= application.statementOf(id)
        return first
      },
      delegationsOf: (id) => storage.meetings.listDelegations(id),
      drafts: storage.drafts,
      others: {
        ledger: storage.ledger,
        termsVersion: async () => 0,
        followed(id, entries) {
          statements.extend(id, entries)
          silences.entriesWritten(id, entries)
          if (passesPen(entries)) live.rooms.readmit(id)
        },
        meetingFollowed: () => undefined,
        tellPresence: (room, update) =>
          bell.ring({ kind: 'presence', room, update: Buffer.from(update).toString('base64') }),
        askPresence: (rooms) => bell.ring({ kind: 'who', rooms: [...rooms] }),
      },
      clock,
      log: { warn: () => undefined, error: () => undefined },
      publicUrl: 'http://room.test',
      timers,
      loopDelay: { worst: () => 0, stop: () => undefined },
      limits: {
        retelling: 5,
        longestRetelling: 1_000,
        turn: Number.POSITIVE_INFINITY,
        workAtOnce: 1e9,
        namesPerParticipant: 1e6,
        renewBytes: 0,
        renewNames: 3,
        renewQuiet: 0,
      },
    })
    const application: RunningApplication = createApplication({
      storage,
      statements,
      readings: createReadings(storage.drafts),
      live: live.rooms,
      signer,
      clock,
      freshId: fresh,
      sha256,
      makeJoinToken: () => ({ token: fresh(), hash: fresh() }),
      makeCard: () => ({ code: fresh(), hash: fresh() }),
      makePin: () => ({ pin: fresh(), hash: fresh() }),
      makeMeetingCode: fresh,
      refreshSessions: async () => undefined,
      endSessionsOf: async () => undefined,
      publicUrl: 'http://room.test',
      entriesWritten: (id, entries) => silences.entriesWritten(id, entries),
    })
    const silences = createSilenceWatch({
      ...application,
      meetings: storage.meetings,
      clock,
      scheduler: {
        at(at, act) {
          const one = { at, act }
          due.push(one)
          return () => {
            due = due.filter((other) => other !== one)
          }
        },
        later: () => clock.now(),
      },
      failed: () => undefined,
    })
    const store = storage.nodes
    if (store === undefined || live.following === null) throw new Error('This node follows nobody')
    const following = followOthers({
      store,
      doorbell: bell,
      following: live.following,
      people: peopleElsewhere(live.people),
      lines: makeOtherLines({ own: name, ring: bell.ring, others: () => 0 }),
      ownLines: live.lines,
      endedElsewhere: () => live.sessionsEnded(),
      lookForSilences: (ids) => silences.look(ids),
      isStatement: async (id) => (await sound.meetings.findStatement(asId<StatementId>(id))) !== null,
      followLog: async () => undefined,
      hearCaption: () => undefined,
      letIn: () => undefined,
      clockSeen: () => undefined,
      failed: () => undefined,
    })
    return {
      name,
      live,
      application,
      following,
      told,
      wire: makeWire((socket, request) => live.handleConnection(socket, request)),
    }
  }

  // The meeting is set up before anything is unreliable.
  const setUp = createApplication({
    storage: sound,
    statements: createStatements(sound.ledger, sha256),
    readings: createReadings(sound.drafts),
    live: createLive({
      identify: async () => null,
      statementOf: async () => null,
      delegationsOf: async () => [],
      drafts: sound.drafts,
      clock,
      log: { warn: () => undefined, error: () => undefined },
      publicUrl: 'http://room.test',
      loopDelay: { worst: () => 0, stop: () => undefined },
    }).rooms,
    signer,
    clock,
    freshId: fresh,
    sha256,
    makeJoinToken: () => ({ token: fresh(), hash: fresh() }),
    makeCard: () => ({ code: fresh(), hash: fresh() }),
    makePin: () => ({ pin: fresh(), hash: fresh() }),
    makeMeetingCode: fresh,
    refreshSessions: async () => undefined,
    endSessionsOf: async () => undefined,
    publicUrl: 'http://room.test',
  })
  const meetingId = ok(await setUp.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } }))
  for (const [name, role] of [...people.map((one) => [one, 'rapporteur'] as const), ['chair', 'chair'] as const]) {
    const { participant } = ok(
      await setUp.inviteParticipant(deploymentSecretariat, meetingId, { name, role, attendance: 'onsite' }),
    )
    participants.set(name, participant)
  }
  const blocks = texts.map((text) => ({ kind: 'operative', level: 0, label: null, text }) as const)
  const opening = { title: { ar: 'بيان' }, houseStyle: 'escwa', blocks } as const
  const statementId: StatementId = ok(await setUp.openStatement(deploymentSecretariat, meetingId, opening))
  const chair = participants.get('chair') ?? deploymentSecretariat
  const hall = `statement/${statementId}/hall`
  ok(await setUp.handleCommand(chair, statementId, { type: 'openNegotiation' }, null))

  const cluster = Array.from({ length: count }, (_, nth) => build(`n${nth}`))
  let seats: Seat[] = []

  function enter(node: Node, who: string, room: string): Seat {
    const socket = new HocuspocusProviderWebsocket({
      url: 'ws://in.memory/collab',
      WebSocketPolyfill: node.wire.WebSocketPolyfill,
      delay: 0,
      minDelay: 0,
      jitter: false,
    })
    const doc = new Y.Doc()
    const heard: Seat['heard'] = []
    const provider = new HocuspocusProvider({
      name: room,
      document: doc,
      websocketProvider: socket,
      token: who,
      sessionAwareness: true,
      onStateless: ({ payload }) => heard.push(JSON.parse(payload) as Announcement | RoomNotice),
      // Whoever comes when the draft has been closed is told at the door.
      onAuthenticationFailed: ({ reason }) => heard.push({ type: 'closed', room, reason: reason as CloseReason }),
    })
    const seat: Seat = { node, who, room, doc, provider, heard, pending: [], mayType: false }
    provider.on('authenticated', ({ scope }: { readonly scope: string }) => {
      seat.mayType = scope === 'read-write'
    })
    const note = (): void => {
      if (!provider.isSynced || provider.hasUnsyncedChanges) return
      const words = acknowledged.get(room) ?? new Set()
      acknowledged.set(room, words)
      for (const word of seat.pending) words.add(word)
      if (seat.pending.length > 0) reach('acknowledged')
      seat.pending = []
    }
    provider.on('unsyncedChanges', note)
    provider.on('synced', note)
    provider.attach()
    seats.push(seat)
    return seat
  }

  async function turn(most: number): Promise<number> {
    const flushed = cluster.reduce((sum, { wire }) => sum + wire.flush(), 0)
    bells.step(most)
    const waited = gates.step(most)
    for (const run of [...moments]) {
      moments.delete(run)
      run()
    }
    await new Promise<void>((resolve) => setImmediate(resolve))
    return flushed + waited
  }

  async function settle(): Promise<void> {
    const deadline = performance.now() + 5_000
    for (let quiet = 0; quiet < 40 || (isWaitedFor() && performance.now() < deadline); ) {
      quiet = (await turn(50)) > 0 ? 0 : quiet + 1
    }
  }

  /** Whether something typed is neither acknowledged nor refused: what costs much waits by the clock. */
  function isWaitedFor(): boolean {
    return seats.some(
      ({ provider, heard }) =>
        provider.hasUnsyncedChanges && !heard.some(({ type }) => type === 'refused' || type === 'closed'),
    )
  }

  const storedText = async (room: string): Promise<string | null> => {
    const held = await sound.drafts.load(room)
    return held === null ? null : readUpdates(held.updates).text
  }

  /** What must hold at any moment. */
  async function check(): Promise<void> {
    for (const [room, words] of acknowledged) {
      const text = (await storedText(room)) ?? ''
      for (const word of words) if (!text.includes(word)) throw new Error(`lost: ${word} was acknowledged in ${room}`)
    }
    const entries = await sound.ledger.read(statementId, 0, 10_000)
    if (findBrokenLink(entries, sha256) !== null) throw new Error('the chain is broken')
    for (const { event } of entries) {
      if (event.type !== 'ParagraphAgreed') continue
      const [room] = [...acknowledged.keys()].filter((one) => one.includes(`/${event.paragraphId}/draft/1`))
      const left = [...(acknowledged.get(room ?? '') ?? [])].filter((word) => !event.text.includes(word))
      if (left.length > 0) throw new Error(`after the gavel: ${left} was acknowledged in ${room}`)
    }
    for (const { room, heard, node } of seats.filter((seat) => seat.room === hall)) {
      const versions = heard.flatMap((one) => (one.type === 'entries' ? one.entries : [])).map(({ version }) => version)
      const isInOrder = versions.every((version, nth) => nth === 0 || version === (versions[nth - 1] ?? 0) + 1)
      if (!isInOrder) throw new Error(`out of order in ${room} of ${node.name}: ${versions}`)
    }
  }

  function act(node: Node, work: () => Promise<unknown>): void {
    const done = work().then(
      () => reach('acted'),
      () => reach(`failed at ${node.name === '' ? '' : 'a node'}`),
    )
    underWay.add(done)
    void done.then(() => underWay.delete(done))
  }

  const paragraphs = ok(await setUp.readSheet(chair, statementId)).paragraphs
  for (const node of cluster) enter(node, 'chair', hall)
  for (const [nth, who] of people.entries()) {
    for (const { draft } of paragraphs.slice(0, 2)) enter(cluster[nth % count] as Node, who, draft.room)
  }
  await settle()

  for (let step = 0; step < steps; step += 1) {
    second += 1
    const node = cluster[next(count)] as Node
    const seat = seats[next(seats.length)] as Seat
    const kind = next(40)
    if (kind < 22) {
      if (seat.room !== hall && seat.provider.isSynced) {
        const word = ` k${step}.`
        try {
          wordsOf(seat.doc).insert(wordsOf(seat.doc).length, word)
          seat.pending.push(word)
          reach('typed')
        } catch {
          // The room has been closed to this seat.
        }
      }
    } else if (kind < 24) act(node, () => node.following.look())
    else if (kind === 24) {
      node.told.isCut = true
      reach('cut')
    } else if (kind < 28) for (const one of cluster) one.told.isCut = false
    else if (kind < 30) {
      const type = next(4) === 0 ? 'suspend' : 'resume'
      act(node, () => node.application.handleCommand(chair, statementId, { type }, null))
    } else if (kind < 33 && step > steps / 4) {
      const paragraph = paragraphs[next(paragraphs.length)]
      act(node, async () => {
        const sheet = ok(await node.application.readSheet(chair, statementId))
        const { id = paragraph?.id, text = '' } = sheet.paragraphs.find((one) => one.id === paragraph?.id) ?? {}
        if (id === undefined) return
        const command = { type: 'agreeParagraph', paragraphId: id, textSeen: text } as const
        if ((await node.application.handleCommand(chair, statementId, command, null)).ok) reach('gavel')
      })
    }
    // People come and go: a draft that has become heavy is written anew where nobody is in it, whoever is in it elsewhere.
    else if (kind < 36 && seat.room !== hall) {
      seat.provider.destroy()
      seats = seats.filter((one) => one !== seat)
    } else if (kind < 39) {
      const room = paragraphs[next(2)]?.draft.room ?? ''
      if ((await memory.drafts.load(room))?.open === true) enter(node, people[next(people.length)] ?? 'ar', room)
    }
    for (let turns = 1 + next(4); turns > 0; turns -= 1) await turn(1 + next(12))
    if (step % 8 === 0) await check()
  }

  // All is well again but for the doorbell, which never rings: every node finds by itself what it has not heard.
  bells.stop()
  for (const one of cluster) one.told.isCut = false
  await settle()
  await Promise.all([Promise.all(underWay), settle()])
  for (let round = 0; round < 2; round += 1) {
    const looks = fault.isBlind === true ? [] : cluster.map(({ following }) => following.look())
    await Promise.all([Promise.all(looks), settle()])
  }
  await settle()
  await check()
  await checkConverged()
  for (const { following, told } of cluster) {
    told.isCut = true
    void following.stop()
  }
  for (const { provider } of seats) provider.destroy()
  seats = []
  return reached

  /** Whoever comes in now reads on every node what is stored. */
  async function checkFresh(): Promise<void> {
    const comers: Seat[] = []
    for (const node of cluster) {
      for (const { draft } of paragraphs.slice(0, 2)) {
        if ((await sound.drafts.load(draft.room))?.open === true) comers.push(enter(node, 'chair', draft.room))
      }
    }
    await settle()
    for (const { node, room, doc } of comers) {
      const [text, stored] = [readDraft(doc).text, await storedText(room)]
      if (text !== stored) throw new Error(`${node.name} reads ${text}, stored is ${stored}`)
    }
  }

  async function checkConverged(): Promise<void> {
    await checkFresh()
    const head = (await sound.ledger.head(statementId))?.version
    const { stage } = ok(await setUp.readSheet(chair, statementId))
    for (const seat of seats) {
      if (seat.room === hall) {
        const versions = seat.heard.flatMap((one) => (one.type === 'entries' ? one.entries : []))
        const last = versions.at(-1)?.version
        if (last !== undefined && last !== head) throw new Error(`${seat.node.name} has heard ${last} of ${head}`)
        continue
      }
      const held = await sound.drafts.load(seat.room)
      const isClosed = seat.heard.some(({ type }) => type === 'closed')
      if (held?.open !== true) {
        if (!isClosed) throw new Error(`${seat.node.name} keeps ${seat.room} open`)
        continue
      }
      if (isClosed || seat.heard.some(({ type }) => type === 'refused')) continue
      const text = readDraft(seat.doc).text
      if (text !== (await storedText(seat.room)))
        throw new Error(`${seat.node.name} reads ${text}, stored is ${await storedText(seat.room)}`)
      const pen = seat.heard.findLast((one) => one.type === 'pen')
      if (seat.who !== 'chair' && (pen?.mayType ?? seat.mayType) !== (stage === 'negotiating'))
        throw new Error(`${seat.node.name}: a seat of ${seat.room} has the wrong pen at ${stage}`)
    }
  }
}
