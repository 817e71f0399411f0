import type { Hocuspocus } from '@hocuspocus/server'
import type { AggregateId, MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import { parseRoomName } from '@tawafuq/draft/roomName'
import type { LiveRooms, RoomHead } from '../application/ports.ts'
import type { CachedDraft } from './cachedDraft.ts'
import { catchUp } from './catchUp.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import type { OtherNodes } from './otherNodes.ts'

/** Reads from the store what other nodes have written, for the rooms that are open here (rule ND1). */
export interface Following {
  /** Of these rooms, or of all: applies what came, and closes what was closed. */
  readonly rooms: (names?: readonly string[]) => Promise<void>
  /** Of these ledgers, or of all: tells the halls of new entries, and admits afresh where one passes the pen. */
  readonly ledgers: (ids?: readonly string[]) => Promise<void>
  /** People or term bases have changed: the halls hear of the terms, and everybody is admitted afresh. */
  readonly people: () => Promise<void>
}

export interface FollowingNeeds {
  readonly ports: LivePorts
  readonly others: OtherNodes
  readonly limits: Limits
  readonly drafts: ReadonlyMap<string, CachedDraft>
  readonly hocuspocus: () => Hocuspocus
  readonly isClosed: (room: string) => boolean
  readonly draftChanged: (draft: CachedDraft) => void
  /** The live rooms as they are for this node alone. */
  readonly rooms: LiveRooms
}

/** How far what is told of a statement here has come. */
interface Told {
  readonly meetingId: MeetingId
  version: number
  proceedings: number
  terms: number
  /** When a room of it was last known to be open, by the clock of this process in milliseconds. */
  openAt: number
  /** Resolves when what is being read of its ledgers is told. */
  telling: Promise<void>
}

export interface RunningFollowing extends Following {
  /** A room of a statement is being opened here: what comes from now on is told. */
  readonly opening: (statementId: StatementId) => Promise<void>
  /** In the place of the live rooms' own: what others wrote before is told before. */
  readonly announce: Pick<LiveRooms, 'announceEntries' | 'announceProceedings' | 'announceTerms'>
}

export function makeFollowing(needs: FollowingNeeds): RunningFollowing {
  const { ports, others, limits, drafts, hocuspocus, rooms } = needs
  const tolds = new Map<StatementId, Told>()
  const opening = new Map<StatementId, Promise<void>>()

  async function open(statementId: StatementId): Promise<void> {
    const statement = await ports.statementOf(statementId)
    if (statement === null || tolds.has(statementId)) return
    const { meetingId, version } = statement
    const [versions, terms] = await Promise.all([
      others.ledger.versions<AggregateId>([meetingId]),
      others.termsVersion(meetingId),
    ])
    const proceedings = versions.get(meetingId) ?? 0
    tolds.set(statementId, {
      meetingId,
      version,
      proceedings,
      terms,
      openAt: performance.now(),
      telling: Promise.resolve(),
    })
  }

  /** Statements of which no room has been open for a while are followed no more; one is being loaded for a moment. */
  function forgetClosed(): void {
    const now = performance.now()
    const open = new Set([...hocuspocus().documents.keys(), ...drafts.keys()].map(statementOfRoom))
    for (const [id, told] of tolds) {
      if (open.has(id)) told.openAt = now
      else if (now - told.openAt > limits.followedAfter) tolds.delete(id)
    }
  }

  async function lookAtRoom(name: string, head: RoomHead | undefined): Promise<void> {
    const draft = drafts.get(name)
    if (draft === undefined || head === undefined) return
    await draft.loaded
    if (drafts.get(name) !== draft || draft.document.isDestroyed) return
    if (head.lastSeq > draft.applied.through()) {
      await catchUp(draft, ports, limits)
      needs.draftChanged(draft)
    }
    if (!head.open && !needs.isClosed(name)) rooms.close(name)
  }

  /** One after another for each statement, so that entries are told in their order. */
  function inOrder(told: Told, work: () => Promise<void>): Promise<void> {
    const done = told.telling.then(work)
    told.telling = done.catch(() => undefined)
    return done
  }

  function readEntries(id: StatementId, told: Told): Promise<void> {
    return inOrder(told, async () => {
      for (;;) {
        const page = await others.ledger.read(id, told.version, limits.entriesTold)
        const fresh = page.filter(({ version }) => version > told.version)
        const last = fresh.at(-1)
        if (last === undefined) return
        told.version = last.version
        rooms.announceEntries(id, fresh)
        others.followed(id, fresh)
        if (page.length < limits.entriesTold) return
      }
    })
  }

  function readProceedings(id: StatementId, told: Told): Promise<void> {
    return inOrder(told, async () => {
      for (;;) {
        const page = await others.ledger.read(told.meetingId, told.proceedings, limits.entriesTold)
        const fresh = page.filter(({ version }) => version > told.proceedings)
        const last = fresh.at(-1)
        if (last === undefined) return
        told.proceedings = last.version
        rooms.announceProceedings(id, fresh)
        others.meetingFollowed(id, fresh)
        if (page.length < limits.entriesTold) return
      }
    })
  }

  async function lookAtStatement(id: StatementId, told: Told, versions: ReadonlyMap<string, number>): Promise<void> {
    const version = versions.get(id)
    // Its meeting has been taken out of the store.
    if (version === undefined) {
      tolds.delete(id)
      rooms.readmit(id)
      return
    }
    if (version > told.version) await readEntries(id, told)
    if ((versions.get(told.meetingId) ?? 0) > told.proceedings) await readProceedings(id, told)
  }

  function later(work: Promise<void>, about: string): void {
    work.catch((fault: unknown) => {
      ports.log.warn({ err: fault, about }, 'What another node has written could not be read; it is looked for again')
    })
  }

  return {
    opening(statementId) {
      if (tolds.has(statementId)) return Promise.resolve()
      const known = opening.get(statementId)
      if (known !== undefined) return known
      const begun = open(statementId).finally(() => opening.delete(statementId))
      opening.set(statementId, begun)
      return begun
    },

    async rooms(names) {
      const open = names === undefined ? [...drafts.keys()] : names.filter((name) => drafts.has(name))
      if (open.length === 0) return
      const heads = await ports.drafts.heads(open)
      await Promise.all(open.map((name) => lookAtRoom(name, heads.get(name))))
    },

    async ledgers(ids) {
      forgetClosed()
      const asked = ids === undefined ? null : new Set(ids)
      const open = [...tolds].filter(([id, { meetingId }]) => asked === null || asked.has(id) || asked.has(meetingId))
      if (open.length === 0) return
      const all = [...new Set<AggregateId>(open.flatMap(([id, { meetingId }]) => [id, meetingId]))]
      const versions = await others.ledger.versions(all)
      await Promise.all(open.map(([id, told]) => lookAtStatement(id, told, versions)))
    },

    async people() {
      forgetClosed()
      for (const [id, told] of tolds) {
        const terms = await others.termsVersion(told.meetingId)
        if (terms > told.terms) {
          told.terms = terms
          rooms.announceTerms(id, terms)
        }
        rooms.readmit(id)
      }
    },

    announce: {
      announceEntries(id, entries) {
        const told = tolds.get(id)
        const [first] = entries
        const last = entries.at(-1)
        if (told === undefined || first === undefined || last === undefined) rooms.announceEntries(id, entries)
        else if (first.version === told.version + 1) {
          told.version = last.version
          rooms.announceEntries(id, entries)
        } else if (last.version > told.version) later(readEntries(id, told), id)
      },
      announceProceedings(id, entries) {
        const told = tolds.get(id)
        const [first] = entries
        const last = entries.at(-1)
        if (told === undefined || first === undefined || last === undefined) rooms.announceProceedings(id, entries)
        else if (first.version === told.proceedings + 1) {
          told.proceedings = last.version
          rooms.announceProceedings(id, entries)
        } else if (last.version > told.proceedings) later(readProceedings(id, told), told.meetingId)
      },
      announceTerms(id, version) {
        const told = tolds.get(id)
        if (told !== undefined) told.terms = Math.max(told.terms, version)
        rooms.announceTerms(id, version)
      },
    },
  }
}

function statementOfRoom(name: string): StatementId | undefined {
  return parseRoomName(name)?.statementId
}
