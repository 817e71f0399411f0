// Above 250 lines: one conversation with the server, whose parts share the state of its connection.
/** One participant's session with one statement: ledger, drafts, presence and acts. Knows no React. */

import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import { evolve } from '@tawafuq/domain/acts/evolve'
import type { ParagraphId, ProposalId, StatementId } from '@tawafuq/domain/acts/ids'
import { wordingOf } from '@tawafuq/domain/acts/paragraph/wordingOf'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Paragraph, Reading, Statement } from '@tawafuq/domain/acts/statement'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { parseRoomName, roomName } from '@tawafuq/draft/roomName'
import type { Announcement, CloseReason } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import type { Answer, Problem } from '../../api/request.ts'
import { type DraftRoom, openDraftRoom } from './draftRoom.ts'
import { makeKeptStatement, type SeenReading, type SeenStatement } from './keptStatement.ts'
import { makeLateTexts } from './lateTexts.ts'
import { makeLedgerFeed } from './ledgerFeed.ts'
import { makeLiveTransport, type SocketClass } from './liveTransport.ts'
import { makeParagraphViews } from './paragraphViews.ts'
import type { Environment, MeetingOutcome, Outcome, SheetTexts } from './ports.ts'
import { samePeople, whoIsHere } from './present.ts'
import { rescueDraft } from './rescueDraft.ts'
import { makeRoomWindow } from './roomWindow.ts'
import { sameFields } from './sameFields.ts'
import { sendCommand } from './sendCommand.ts'
import { sha256 } from './sha256.ts'
import { type Connection, loadingSnapshot, type StatementSnapshot } from './statementSnapshot.ts'
import { makeStoredDrafts } from './storedDrafts.ts'
import { type ActThatWaits, makeWaitingActs, mayWait, paragraphOfAct } from './waitingActs.ts'
import { watchLiveWay } from './watchLiveWay.ts'

/** How long changes are gathered before the screen is told, in milliseconds: one frame. */
const frame = 16

/** Reasons after which there is no room to open afresh. */
const gone: ReadonlySet<CloseReason> = new Set(['draft-closed', 'room-unknown', 'not-yours-to-read'])

/** How long a try at the live connection may hang before it counts as failed, in milliseconds: a gate may swallow it. */
const hanging = 10_000

/** Under what this device keeps that a network barred WebSocket. */
const wayKey = 'live-way'

/** How long a page waits at most for what this device had kept before it asks the server for all of it, in milliseconds. */
const recalling = 900

/** What is answered of an act that waits: nothing has come of it yet. */
const taken = { ok: true, value: { version: 0, events: [] } } as const

/** How soon what is seen is kept for the first time, and how often from then on while it changes, in milliseconds. */
const keepingFirst = 1_500
const keeping = 15_000

/** How often `settled` looks again before it lets go, every tenth of a second. */
const timeout = 30

export interface StatementSession {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => StatementSnapshot
  readonly send: (command: Command) => Promise<Answer<Outcome>>
  readonly sendToMeeting: (command: MeetingCommand) => Promise<Answer<MeetingOutcome>>
  /** The paragraphs in view, nearest first: their rooms are opened as far as the limit allows. */
  readonly look: (ids: readonly ParagraphId[]) => void
  /** Keeps a paragraph's room open while someone works in it; call the answer to let it go. */
  readonly hold: (id: ParagraphId) => () => void
  readonly room: (id: ParagraphId) => DraftRoom | undefined
  /** Resolves when nothing typed in a paragraph is unacknowledged, or after a short wait in which it did not come to that. */
  readonly settled: (id: ParagraphId) => Promise<void>
  /** Opens the room of a proposal that is still its delegation's own; the caller leaves it. */
  readonly openProposal: (id: ProposalId, onChange: () => void) => DraftRoom
  readonly dismissLate: (id: string) => void
  /** Sends an act that waits although its text has moved; its author has read the present one. */
  readonly sendWaiting: (key: string) => void
  readonly dropWaiting: (key: string) => void
  /** What the device itself knows of its network, sooner than a silent socket can. */
  readonly networkChanged: (isThere: boolean) => void
  /** Keeps what is seen now on this device, as when the page may be about to go. */
  readonly keepSeen: () => void
  readonly close: () => void
}

/** What an open draft read, and in which state of it: the later of two has the higher. */
interface Heard {
  readonly draft: number
  readonly state: number
  readonly reading: Reading
}

/** Begins at once: connects, reads the sheet and the whole ledger, and stays until it is closed. */
export function openStatementSession(statementId: StatementId, environment: Environment): StatementSession {
  const { api, storage, timers } = environment
  const listeners = new Set<() => void>()
  const views = makeParagraphViews()
  const announced = new Map<ParagraphId, Heard>()
  const kept = makeStoredDrafts(storage, statementId)
  const keptStatement = makeKeptStatement(storage, statementId, (entries) => findBrokenLink(entries, sha256) === null)
  /** What this device had kept, until the server has answered. */
  let recalled: SeenStatement | null = null
  let keepsSoon = false
  let hasKept = false
  let snapshot = loadingSnapshot
  let labelled: (Pick<Statement, 'paragraphs' | 'labelsFrozen'> & { readonly labels: PrintedLabels }) | null = null
  let connection: Connection = 'connecting'
  let problem: Problem | null = null
  let signedOut = false
  let loaded = false
  let savedAt: number | null = null
  let closed = false
  let scheduled = false
  let termsHeard = 0
  let actsAwaitingRoom = 0
  let callOffHanging: (() => void) | null = null
  /** Drafts whose rooms were left while a sheet is being fetched: what the rooms read last is newer than it. */
  let leftSince = new Set<ParagraphId>()

  const feed = makeLedgerFeed<Statement, Entry>(evolve, api.readLedger, timers, whenFolded)
  const meeting = makeLedgerFeed<Proceedings, MeetingEntry>(
    meetingAggregate.evolve,
    async (after, limit) => {
      const meetingId = feed.state()?.meetingId
      return meetingId === undefined
        ? { ok: true, value: { entries: [], version: 0 } }
        : api.readProceedings(meetingId, after, limit)
    },
    timers,
    changed,
  )
  const late = makeLateTexts(storage, statementId, changed)
  const waiting = makeWaitingActs(storage, statementId, changed)
  const windowOfRooms = makeRoomWindow(openParagraph, timers, keepReading)

  // What was done meanwhile is read with the same question.
  const liveWay = watchLiveWay(
    async () => !closed && (await catchUp()) === null,
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
  const channel = new HocuspocusProvider({
    name: roomName({ kind: 'hall', statementId }),
    document: new Y.Doc(),
    websocketProvider: socket,
    token: environment.token,
    sessionAwareness: true,
    onAuthenticated: () => {
      callOffHanging?.()
      if (!transport.isOverHttp()) liveWay.opened()
      storage.write(wayKey, transport.isOverHttp() ? 'http' : null)
      setConnection('online')
      // What was announced while nobody listened is read now.
      termsHeard += 1
      void refresh()
    },
    onAuthenticationFailed: ({ reason }) => {
      if (reason.startsWith('token-')) signedOut = true
      changed()
    },
    onStateless: ({ payload }) => onAnnouncement(JSON.parse(payload) as Announcement),
    onAwarenessChange: changed,
  })
  channel.awareness?.setLocalStateField('user', {})
  channel.attach()
  awaitOpening()
  const restored = restore()
  void refresh()

  /** Begins with the ledgers that this device had kept, so that only what came since is asked for. */
  async function restore(): Promise<void> {
    const inTime = new Promise<null>((resolve) => timers.after(recalling, () => resolve(null)))
    const seen = await Promise.race([keptStatement.recall(), inTime])
    if (seen === null || closed || loaded) return
    recalled = seen
    feed.restore(seen.entries, () => {
      recalled = null
      void keptStatement.forget()
    })
    meeting.restore(seen.meetingEntries, () => undefined)
    changed()
  }

  function keepSeen(): void {
    const statement = feed.state()
    if (!loaded || statement === null) return
    hasKept = true
    const readings = new Map<ParagraphId, SeenReading>()
    for (const paragraph of statement.paragraphs) {
      const reading = readingOf(paragraph)
      if (reading !== undefined) readings.set(paragraph.id, { draft: paragraph.draft.number, reading })
    }
    void keptStatement.keep({
      entries: feed.entries(),
      meetingEntries: meeting.entries(),
      readings,
      at: timers.now(),
    })
  }

  function keepSeenSoon(): void {
    if (keepsSoon || !loaded) return
    keepsSoon = true
    timers.after(hasKept ? keeping : keepingFirst, () => {
      keepsSoon = false
      if (!closed) keepSeen()
    })
  }

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
    changed()
  }

  function setConnection(next: Connection): void {
    // Whatever comes of it, this is the last that was seen.
    if (connection === 'online' && next === 'offline') keepSeen()
    connection = next
    changed()
  }

  function onAnnouncement(announcement: Announcement): void {
    switch (announcement.type) {
      case 'entries':
        feed.receive(announcement.entries)
        return
      case 'ledger':
        if (announcement.version > feed.version()) void feed.catchUp()
        return
      case 'reading':
        hearReading(announcement.paragraphId, announcement)
        changed()
        return
      case 'proceedings':
        meeting.receive(announcement.entries)
        return
      case 'terms':
        termsHeard += 1
        changed()
        return
      default:
        // A newer server may announce what this client does not know yet.
        announcement satisfies never
    }
  }

  /** Both ledgers, that of the statement first: it says of which meeting it is. */
  async function catchUp(): Promise<Problem | null> {
    const stopped = await feed.catchUp()
    if (!closed && stopped === null) await meeting.catchUp()
    return stopped
  }

  async function refresh(): Promise<void> {
    leftSince = new Set()
    const [answer, stopped] = await Promise.all([api.readSheet(), restored.then(catchUp)])
    if (closed) return
    if (answer.ok) takeSheet(answer.value)
    const met = answer.ok ? stopped : answer.problem
    if (met !== null && met.status === 401) signedOut = true
    loaded = answer.ok && feed.state() !== null
    problem = loaded ? null : met
    if (loaded) {
      recalled = null
      keepSeenSoon()
    }
    if (loaded && answer.ok) flushWaiting(answer.value)
    if (loaded || recalled !== null) reopenKept()
    if (!loaded && met !== null && met.status === 0) timers.after(2_000, () => void (closed || refresh()))
    changed()
  }

  /** The texts are those that the server has: a room that is only coming back may still read what it read before. */
  function flushWaiting(sheet: SheetTexts): void {
    const texts = new Map(sheet.paragraphs.map(({ id, text }) => [id, text] as const))
    void waiting.flush((id) => texts.get(id) ?? null, sendWaited)
  }

  async function sendWaited(command: ActThatWaits, key: string): Promise<Problem | null> {
    if (closed || connection === 'offline') return { status: 0, code: 'unreachable', title: '' }
    const meetingId = feed.state()?.meetingId
    if (command.type !== 'requestFloor') {
      const answer = await sendCommand(api, command, key, timers)
      if (answer.ok) await feed.reach(answer.value.version)
      return answer.ok ? null : answer.problem
    }
    if (meetingId === undefined) return { status: 0, code: 'unreachable', title: '' }
    const send = (one: MeetingCommand, once: string) => api.sendToMeeting(meetingId, one, once)
    const answer = await sendCommand({ send }, command, key, timers)
    if (answer.ok) await meeting.reach(answer.value.version)
    return answer.ok ? null : answer.problem
  }

  /** Keeps an act until there is a network; whether it waits now. */
  function letWait(command: Command | MeetingCommand, key: string): boolean {
    const statement = feed.state()
    if (statement === null || !mayWait(command)) return false
    const paragraphId = paragraphOfAct(command, statement)
    const textSeen = paragraphId === null ? null : (snapshot.byId.get(paragraphId)?.text ?? null)
    return waiting.add({ key, command, paragraphId, textSeen, at: timers.now() })
  }

  function takeSheet(sheet: SheetTexts): void {
    for (const { id, draft, text, runs, table, brackets } of sheet.paragraphs) {
      if (!draft.open || leftSince.has(id)) continue
      const spans = brackets.flatMap(({ id: bracketId, state, start, end }) =>
        state === 'lifted' ? [] : [{ bracketId, start, end }],
      )
      const reading = { text, ...(runs && { runs }), ...(table && { table }), spans }
      hearReading(id, { draft: draft.number, state: draft.state ?? 0, reading })
    }
  }

  /** An older reading never takes the place of a newer one, by whatever way they come (rule UI84). */
  function hearReading(id: ParagraphId, { draft, state, reading }: Heard): void {
    const known = announced.get(id)
    const isOlder = known !== undefined && (draft < known.draft || (draft === known.draft && state < known.state))
    if (!isOlder) announced.set(id, { draft, state, reading })
  }

  /**
   * Whoever leaves a room goes on with what it read last. The server tells the hall at once what the draft reads, should
   * something have come in between.
   */
  function keepReading(id: ParagraphId, room: DraftRoom): void {
    const reading = room.reading()
    const parsed = parseRoomName(room.name)
    if (reading === null || room.state().phase === 'opening' || parsed?.kind !== 'draft') return
    const { draft } = parsed
    const known = announced.get(id)
    hearReading(id, { draft, state: known?.draft === draft ? known.state : 0, reading })
    leftSince.add(id)
    changed()
  }

  /** Drafts of which an earlier visit left a copy are opened whether or not they are in view. */
  function reopenKept(): void {
    for (const room of kept.all()) {
      if (room.kind !== 'draft' || windowOfRooms.room(room.paragraphId) !== undefined) continue
      const paragraph = feed.state()?.paragraphs.find(({ id }) => id === room.paragraphId)
      if (paragraph?.draft.open === true && paragraph.draft.number === room.draft)
        windowOfRooms.hold(room.paragraphId)()
      else void rescue(room.paragraphId, room.draft)
    }
  }

  /** The words of a draft that was closed while its author was away, if any of them were not acknowledged. */
  async function rescue(paragraphId: ParagraphId, draft: number): Promise<void> {
    const name = nameOf(paragraphId, draft)
    const unsent = kept.unsent(name) ?? 0
    const words = await rescueDraft(kept, name)
    if (words !== null && unsent > 0) keepLate(paragraphId, draft, 'draft-closed', words)
  }

  function openParagraph(id: ParagraphId): DraftRoom | null {
    const statement = feed.state()
    const paragraph = statement?.paragraphs.find((one) => one.id === id)
    if (paragraph === undefined || !paragraph.draft.open || statement?.adoption != null) return null
    const { number: draft } = paragraph.draft
    return openDraftRoom({
      ...common(nameOf(id, draft)),
      onChange: changed,
      onRefused: (reason) => startAfresh(id, draft, reason),
    })
  }

  function nameOf(paragraphId: ParagraphId, draft: number): string {
    return roomName({ kind: 'draft', statementId, paragraphId, draft })
  }

  function common(name: string) {
    return { name, socket, token: environment.token, kept, timers, isOnline: () => connection === 'online' }
  }

  /**
   * A room whose author was refused is given up: every later edit would stand behind the refused one. The author keeps
   * the words, and where the draft is still open a fresh room takes the place of the old one (rule UI17).
   */
  function startAfresh(id: ParagraphId, draft: number, reason: CloseReason): void {
    const last = windowOfRooms.room(id)
    if (last === undefined || last.name !== nameOf(id, draft)) return
    if (reason.startsWith('token-')) {
      signedOut = true
      changed()
      return
    }
    const { unsent } = last.state()
    const words = last.reading()?.text
    if (unsent > 0 && words !== undefined) keepLate(id, draft, reason, words)
    last.discard()
    if (gone.has(reason)) windowOfRooms.take(id)
    else windowOfRooms.renew(id)
    changed()
  }

  function keepLate(paragraphId: ParagraphId, draft: number, reason: CloseReason, text: string): void {
    late.keep({
      id: environment.freshKey(),
      paragraphId,
      draft,
      reason,
      at: timers.now(),
      base: servedText(paragraphId),
      text,
    })
  }

  function servedText(id: ParagraphId): string {
    const paragraph = feed.state()?.paragraphs.find((one) => one.id === id)
    return paragraph === undefined ? '' : wordingOf(paragraph, announced.get(id)?.reading).text
  }

  function whenFolded(folded: readonly Entry[]): void {
    for (const { event } of folded) {
      if (event.type === 'ParagraphAgreed' || event.type === 'ParagraphStruck') {
        announced.delete(event.paragraphId)
        startAfresh(event.paragraphId, event.draft, 'draft-closed')
        // The door may have shut before its reason came: now it is known what the paragraph reads without the author.
        for (const { id, paragraphId, draft } of late.all()) {
          if (paragraphId === event.paragraphId && draft === event.draft) late.rebase(id, event.text)
        }
      }
      if (event.type === 'ParagraphReopened') announced.delete(event.paragraphId)
    }
    changed()
  }

  /** Labels are printed again only when paragraphs or their freezing have changed: in a long text that takes a while. */
  function printed(statement: Statement | null): PrintedLabels {
    if (statement === null) return new Map()
    const { paragraphs, labelsFrozen } = statement
    if (labelled?.paragraphs === paragraphs && labelled.labelsFrozen === labelsFrozen) return labelled.labels
    const fresh = environment.printLabels(statement)
    const labels = labelled !== null && sameEntries(labelled.labels, fresh) ? labelled.labels : fresh
    labelled = { paragraphs, labelsFrozen, labels }
    return labels
  }

  function readingOf({ id, draft }: Paragraph): Reading | undefined {
    if (!draft.open) return undefined
    const live = windowOfRooms.room(id)
    const own = live?.reading()
    const state = live?.state()
    // A room still opening may hold only what this device had kept.
    if (own != null && (state?.phase !== 'opening' || state.unsent > 0)) return own
    const heard = announced.get(id) ?? recalled?.readings.get(id)
    return heard?.draft === draft.number ? heard.reading : undefined
  }

  function changed(): void {
    if (scheduled || closed) return
    scheduled = true
    timers.after(frame, () => {
      scheduled = false
      if (closed) return
      snapshot = take()
      keepSeenSoon()
      for (const listener of listeners) listener()
    })
  }

  function take(): StatementSnapshot {
    const statement = feed.state()
    const rooms = new Map(windowOfRooms.all().map(([id, room]) => [id, room.state()] as const))
    const unsent = [...rooms.values()].reduce((sum, room) => sum + room.unsent, 0)
    if (unsent === 0 && connection === 'online' && savedAt === null) savedAt = timers.now()
    if (unsent > 0) savedAt = null
    const labels = printed(statement)
    const readings = new Map<ParagraphId, Reading>()
    for (const paragraph of statement?.paragraphs ?? []) {
      const reading = readingOf(paragraph)
      if (reading !== undefined) readings.set(paragraph.id, reading)
    }
    const paragraphs = statement === null ? [] : views.of(statement, (id) => readings.get(id), labels)
    const saved: StatementSnapshot['saved'] = {
      phase: unsent === 0 ? 'saved' : connection === 'online' ? 'saving' : 'offline',
      unsent,
      at: savedAt ?? snapshot.saved.at,
      awaitsRoom: actsAwaitingRoom > 0 || [...rooms.values()].some((room) => room.awaitsRoom),
    }
    const here = connection === 'online' ? whoIsHere(channel.awareness, environment.me) : [environment.me]
    // What was kept is shown once it is known that nobody can be reached, and not before what the server has.
    const isSeen = statement !== null && (feed.isConfirmed() || connection === 'offline')
    return {
      phase: loaded || isSeen ? 'ready' : problem === null ? 'loading' : 'failed',
      problem,
      signedOut,
      statement,
      entries: feed.entries(),
      proceedings: meeting.state() ?? noProceedings,
      meetingEntries: meeting.entries(),
      labels,
      termsHeard,
      paragraphs,
      byId: paragraphs === snapshot.paragraphs ? snapshot.byId : new Map(paragraphs.map((one) => [one.id, one])),
      readings: sameEntries(snapshot.readings, readings) ? snapshot.readings : readings,
      rooms,
      connection,
      isBarred: connection === 'offline' && liveWay.isBarred(),
      isOverHttp: connection === 'online' && transport.isOverHttp(),
      keptSince: loaded ? null : (recalled?.at ?? null),
      // Parts that have not changed stay the very same objects, so that nobody who reads them is drawn again.
      saved: sameFields(snapshot.saved, saved) ? snapshot.saved : saved,
      here: samePeople(snapshot.here, here) ? snapshot.here : here,
      late: late.all(),
      waiting: waiting.all(),
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    async send(command) {
      let isWaiting = false
      const key = environment.freshKey()
      if (connection === 'offline' && letWait(command, key)) return taken
      const answer = await sendCommand(api, command, key, timers, (does) => {
        if (does !== isWaiting) actsAwaitingRoom += does ? 1 : -1
        isWaiting = does
        changed()
      })
      if (answer.ok) await feed.reach(answer.value.version)
      else if (answer.problem.code === 'unreachable' && letWait(command, key)) return taken
      else if (answer.problem.status === 401) {
        signedOut = true
        changed()
      }
      return answer
    },
    async sendToMeeting(command) {
      const meetingId = feed.state()?.meetingId
      if (meetingId === undefined) throw new Error('The meeting is not known before its statement has been read.')
      const send = (one: MeetingCommand, once: string) => api.sendToMeeting(meetingId, one, once)
      const key = environment.freshKey()
      if (connection === 'offline' && letWait(command, key)) return taken
      const answer = await sendCommand({ send }, command, key, timers)
      if (answer.ok) await meeting.reach(answer.value.version)
      else if (answer.problem.code === 'unreachable' && letWait(command, key)) return taken
      return answer
    },
    look: windowOfRooms.look,
    hold(id) {
      const release = windowOfRooms.hold(id)
      changed()
      return release
    },
    room: windowOfRooms.room,
    async settled(id) {
      for (let waits = 0; waits < timeout && (windowOfRooms.room(id)?.state().unsent ?? 0) > 0; waits += 1) {
        await new Promise<void>((resolve) => timers.after(100, resolve))
      }
    },
    openProposal: (proposalId, onChange) =>
      openDraftRoom({
        ...common(roomName({ kind: 'proposal', statementId, proposalId })),
        onChange,
        onRefused: () => onChange(),
      }),
    dismissLate: late.dismiss,
    sendWaiting(key) {
      const act = waiting.all().find((one) => one.key === key)
      if (act === undefined) return
      const read = (id: ParagraphId): string | null => snapshot.byId.get(id)?.text ?? null
      waiting.confirm(key, act.paragraphId === null ? null : read(act.paragraphId))
      if (connection === 'online') void waiting.flush(read, sendWaited)
    },
    dropWaiting: waiting.drop,
    networkChanged(isThere) {
      if (!isThere) setConnection('offline')
      else if (connection === 'offline') {
        // The old socket may be dead without knowing it. Closed, it is replaced; `disconnect` would end it for good.
        if (socket.webSocket === null) void socket.connect()
        else socket.webSocket.close()
      }
    },
    keepSeen,
    close() {
      keepSeen()
      closed = true
      callOffHanging?.()
      feed.stop()
      meeting.stop()
      windowOfRooms.leaveAll()
      channel.destroy()
      transport.stop()
      socket.destroy()
      listeners.clear()
    },
  }
}

function sameEntries<Key, Value>(some: ReadonlyMap<Key, Value>, others: ReadonlyMap<Key, Value>): boolean {
  if (some.size !== others.size) return false
  for (const [key, value] of some) if (others.get(key) !== value) return false
  return true
}
