// Above 250 lines: what one session owns and how its parts are joined; each part is a file of its own.
/** One participant's session with one statement: ledger, drafts, presence and acts. Knows no React. */
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Entry, MeetingEntry } from '@tawafuq/domain/acts/entry'
import { evolve } from '@tawafuq/domain/acts/evolve'
import type { ParagraphId, ProposalId, StatementId } from '@tawafuq/domain/acts/ids'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Paragraph, Reading, Statement } from '@tawafuq/domain/acts/statement'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { roomName } from '@tawafuq/draft/roomName'
import type { Announcement } from '@tawafuq/protocol/announcement'
import type { Answer, Problem } from '../../api/request.ts'
import { makeActSender } from './actSender.ts'
import { type DraftRoom, openDraftRoom } from './draftRoom.ts'
import { makeHeardReadings } from './heardReadings.ts'
import { makeKeptStatement } from './keptStatement.ts'
import { makeLateTexts } from './lateTexts.ts'
import { makeLedgerFeed } from './ledgerFeed.ts'
import { openLiveChannel } from './liveChannel.ts'
import type { Environment, MeetingOutcome, Outcome } from './ports.ts'
import { whoIsHere } from './present.ts'
import { makeRoomWindow } from './roomWindow.ts'
import { makeSeenKeeping } from './seenKeeping.ts'
import { sha256 } from './sha256.ts'
import { makeSnapshotTaker } from './snapshotTaker.ts'
import { loadingSnapshot, type StatementSnapshot } from './statementSnapshot.ts'
import { makeStoredDrafts } from './storedDrafts.ts'
import { makeUnsentWords } from './unsentWords.ts'

/** How long changes are gathered before the screen is told, in milliseconds: one frame. */
const frame = 16

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

/** Begins at once: connects, reads the sheet and the whole ledger, and stays until it is closed. */
export function openStatementSession(statementId: StatementId, environment: Environment): StatementSession {
  const { api, storage, timers } = environment
  const listeners = new Set<() => void>()
  const heard = makeHeardReadings()
  const stored = makeStoredDrafts(storage, statementId)
  let snapshot = loadingSnapshot
  let problem: Problem | null = null
  let signedOut = false
  let loaded = false
  let closed = false
  let scheduled = false
  let termsHeard = 0

  const feed = makeLedgerFeed<Statement, Entry>(evolve, api.readLedger, timers, (folded) => unsentWords.follow(folded))
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
  const windowOfRooms = makeRoomWindow(openParagraph, timers, (id, room) => {
    if (heard.hearLeft(id, room)) changed()
  })
  const unsentWords = makeUnsentWords({
    statementId,
    statement: feed.state,
    stored,
    late,
    rooms: windowOfRooms,
    heard,
    environment,
    onSignedOut: signOut,
    onChange: changed,
  })
  const acts = makeActSender({
    statementId,
    environment,
    feed,
    meeting,
    connection: () => (closed ? 'closed' : channel.connection()),
    snapshot: () => snapshot,
    onSignedOut: signOut,
    onChange: changed,
  })
  const seen = makeSeenKeeping({
    kept: makeKeptStatement(storage, statementId, (entries) => findBrokenLink(entries, sha256) === null),
    feed,
    meeting,
    timers,
    readingOf,
    phase: () => (closed ? 'closed' : loaded ? 'loaded' : 'loading'),
    onRestored: changed,
  })
  const take = makeSnapshotTaker({
    feed,
    meeting,
    rooms: windowOfRooms,
    readingOf,
    printLabels: environment.printLabels,
    now: timers.now,
  })
  const channel = openLiveChannel({
    statementId,
    environment,
    // What was done meanwhile is read with the same question.
    isReachable: async () => (await catchUp()) === null,
    onConnection(now, before) {
      // Whatever comes of it, this is the last that was seen.
      if (before === 'online' && now === 'offline') seen.keep()
      changed()
    },
    onOpened() {
      // What was announced while nobody listened is read now.
      termsHeard += 1
      void refresh()
    },
    onSignedOut: signOut,
    onAnnouncement,
    onChange: changed,
  })
  const restored = seen.restore()
  void refresh()

  function signOut(): void {
    signedOut = true
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
        heard.hear(announcement.paragraphId, announcement)
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
    heard.sheetAsked()
    const [answer, stopped] = await Promise.all([api.readSheet(), restored.then(catchUp)])
    if (closed) return
    if (answer.ok) heard.hearSheet(answer.value)
    const met = answer.ok ? stopped : answer.problem
    if (met !== null && met.status === 401) signedOut = true
    loaded = answer.ok && feed.state() !== null
    problem = loaded ? null : met
    if (loaded) {
      seen.letGo()
      seen.keepSoon()
    }
    if (loaded && answer.ok) acts.flush(answer.value)
    if (loaded || seen.recalled() !== null) unsentWords.reopenStored()
    if (!loaded && met !== null && met.status === 0) timers.after(2_000, () => void (closed || refresh()))
    changed()
  }

  function openParagraph(id: ParagraphId): DraftRoom | null {
    const statement = feed.state()
    const paragraph = statement?.paragraphs.find((one) => one.id === id)
    if (paragraph === undefined || !paragraph.draft.open || statement?.adoption != null) return null
    const { number: draft } = paragraph.draft
    return openDraftRoom({
      ...common(roomName({ kind: 'draft', statementId, paragraphId: id, draft })),
      onChange: changed,
      onRefused: (reason) => unsentWords.startAfresh(id, draft, reason),
    })
  }

  function common(name: string) {
    const isOnline = () => channel.connection() === 'online'
    return { name, socket: channel.socket, token: environment.token, kept: stored, timers, isOnline }
  }

  function readingOf({ id, draft }: Paragraph): Reading | undefined {
    if (!draft.open) return undefined
    const live = windowOfRooms.room(id)
    const own = live?.reading()
    const state = live?.state()
    // A room still opening may hold only what this device had kept.
    if (own != null && (state?.phase !== 'opening' || state.unsent > 0)) return own
    const told = heard.of(id) ?? seen.recalled()?.readings.get(id)
    return told?.draft === draft.number ? told.reading : undefined
  }

  function changed(): void {
    if (scheduled || closed) return
    scheduled = true
    timers.after(frame, () => {
      scheduled = false
      if (closed) return
      const connection = channel.connection()
      snapshot = take(snapshot, {
        loaded,
        problem,
        signedOut,
        termsHeard,
        connection,
        isBarred: connection === 'offline' && channel.isBarred(),
        isOverHttp: connection === 'online' && channel.isOverHttp(),
        keptSince: loaded ? null : (seen.recalled()?.at ?? null),
        here: connection === 'online' ? whoIsHere(channel.awareness(), environment.me) : [environment.me],
        late: late.all(),
        waiting: acts.waiting(),
        awaits: acts.awaitingRoom() > 0 ? 'room' : channel.awaits(),
      })
      seen.keepSoon()
      for (const listener of listeners) listener()
    })
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    send: acts.send,
    sendToMeeting: acts.sendToMeeting,
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
    sendWaiting: acts.sendWaiting,
    dropWaiting: acts.dropWaiting,
    networkChanged: channel.networkChanged,
    keepSeen: seen.keep,
    close() {
      seen.keep()
      closed = true
      feed.stop()
      meeting.stop()
      windowOfRooms.leaveAll()
      channel.close()
      listeners.clear()
    },
  }
}
