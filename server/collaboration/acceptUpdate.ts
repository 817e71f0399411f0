import type { Connection } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { type Inspection, type InspectionRefusal, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import { StorageFailure, type StorageTrouble } from '../application/ports.ts'
import { catchUp } from './catchUp.ts'
import type { Judged } from './Freezing.ts'
import { dropShadow, forgetPending, type KeptDraft, shadowOf } from './keptDraft.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { type TokenBucket, tokenBucket } from './tokenBucket.ts'
import type { LiveSocket, Visit } from './visit.ts'
import { workClock } from './workClock.ts'
import { mayWriteAs, namesOf, newNames, noteWriters } from './writers.ts'

/** How often an update under a name that is new is judged, where other nodes' updates come between. */
const attempts = 8

interface News {
  readonly update: Uint8Array
  readonly writers: readonly number[]
  /** How many of them the draft has not seen. */
  readonly names: number
}

/**
 * Takes one update into a draft, or says why not: judged on the shadow, stored durably, and only then applied, so that what
 * is acknowledged is kept (rules LV5 to LV8). Runs in the draft's turn, which ends with the judgement: while one update is
 * being stored the next is judged. After a refusal the document is as it was.
 */
export async function acceptUpdate(
  draft: KeptDraft,
  update: Uint8Array,
  visit: Visit,
  connection: Connection,
  ports: LivePorts,
  limits: Limits,
): Promise<Judged<CloseReason | null>> {
  try {
    const verdict = await judge(draft, update, visit, ports, limits)
    if (verdict !== null) for (const { updates } of visit.socket.accounts()) updates.charge(1)
    if (verdict === null || typeof verdict === 'string') return { done: Promise.resolve(verdict) }
    if (verdict.names > 0) {
      return { done: Promise.resolve(await introduce(draft, update, verdict, visit, connection, ports, limits)) }
    }
    return { done: keep(draft, verdict.update, visit, connection, ports).then(asReason) }
  } catch (fault) {
    ports.log.error({ room: draft.name, err: fault }, 'An update could not be judged and was refused')
    return { done: Promise.resolve(refuse(draft, 'storage-failed')) }
  }
}

/**
 * Keeps an update under a name that the draft has not seen, within the draft's turn. It is stored only on what it was judged
 * on: of two nodes to which the same name comes as two people's, the second sees the first (rule LV8).
 */
async function introduce(
  draft: KeptDraft,
  update: Uint8Array,
  first: News,
  visit: Visit,
  connection: Connection,
  ports: LivePorts,
  limits: Limits,
): Promise<CloseReason | null> {
  let news = first
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await draft.lastApplied
    const kept = await keep(draft, news.update, visit, connection, ports, draft.applied.through())
    if (kept === null) {
      noteWriters(draft, visit.participant.id, news.writers)
      visit.names += news.names
    }
    if (kept !== 'moved') return kept
    dropShadow(draft)
    await catchUp(draft, ports, limits)
    const verdict = await judge(draft, update, visit, ports, limits)
    if (typeof verdict === 'string') return verdict
    if (verdict === null) {
      // All of it seems to be there: of somebody else, where the name is theirs.
      const isOwn = await mayWriteAs(draft, visit.participant.id, news.writers, ports.drafts, limits.historyRows)
      return isOwn ? null : refuse(draft, 'update-malformed')
    }
    news = verdict
  }
  return refuse(draft, 'storage-full')
}

function asReason(kept: CloseReason | 'moved' | null): CloseReason | null {
  return kept === 'moved' ? 'storage-failed' : kept
}

/** The news of an update that may be taken, null if it has none, or why it is refused. */
async function judge(
  draft: KeptDraft,
  update: Uint8Array,
  visit: Visit,
  { drafts, statementOf }: LivePorts,
  limits: Limits,
): Promise<News | CloseReason | null> {
  const { participant, socket } = visit
  const spoilt = (reason: CloseReason): CloseReason => {
    draft.spoiltBy = socket
    return refuse(draft, reason)
  }
  const inspection = await inspect(draft, update, statementOf, limits, socket)
  if (!inspection.ok) {
    const reason = isForged(inspection.reason) ? 'update-malformed' : inspection.reason
    return inspection.isUntouched ? reason : spoilt(reason)
  }
  const { news, writers, structs } = inspection
  if (news === null) return null
  if (isFull(draft, news.length, limits)) return spoilt('text-too-long')
  const names = newNames(draft, writers)
  if (names > 0 && visit.names + names > limits.namesPerConnection) return spoilt('too-many')
  if (names > 0 && namesOf(draft, participant.id) + names > limits.namesPerParticipant) return spoilt('too-many')
  if (!growthOf(draft, participant.id, limits).take(structs)) return spoilt('too-many')
  if (!(await mayWriteAs(draft, participant.id, writers, drafts, limits.historyRows))) return spoilt('update-malformed')
  return { update: news, writers, names }
}

function growthOf({ growth }: KeptDraft, id: ParticipantId, limits: Limits): TokenBucket {
  const known = growth.get(id) ?? tokenBucket(limits.structsAtOnce, limits.structsPerSecond)
  growth.set(id, known)
  return known
}

function isForged(reason: InspectionRefusal): reason is 'bracket-unknown' | 'glyph-copied' {
  return reason === 'bracket-unknown' || reason === 'glyph-copied'
}

/** Stores news, and applies them when they and all before them are stored. `moved` where they were to be stored on something else. */
async function keep(
  draft: KeptDraft,
  news: Uint8Array,
  { participant: { id: participantId, delegationId }, socket }: Visit,
  connection: Connection,
  { drafts, clock, log }: LivePorts,
  after?: number,
): Promise<CloseReason | 'moved' | null> {
  const { promise: applied, resolve } = Promise.withResolvers<void>()
  const before = draft.lastApplied
  draft.lastApplied = applied
  draft.underWay.add(news)
  try {
    const update = { room: draft.name, update: news, author: { participantId, delegationId } }
    const answer = await drafts.append(update, clock.now(), after)
    await before
    draft.underWay.delete(news)
    if (!answer.stored) return answer.why === 'moved' ? 'moved' : refuse(draft, unstored[answer.why])
    draft.unkept += 1
    draft.bytes += news.length
    const begun = workClock()
    draft.changing()
    Y.applyUpdate(draft.document, news, { source: 'connection', connection })
    socket.spend(workClock() - begun)
    draft.applied.note(answer.seq)
    if (forgetPending(draft.document)) return refuse(draft, 'update-ahead')
    return null
  } catch (fault) {
    log.error({ room: draft.name, err: fault }, 'An update could not be stored and was refused')
    draft.underWay.delete(news)
    return refuse(draft, isPassing(fault) ? 'storage-full' : 'storage-failed')
  } finally {
    resolve()
  }
}

const unstored = { closed: 'draft-closed', unknown: 'room-unknown' } as const

/** What may be sent again as it is: there may be room on the disk a moment later. */
function isPassing(fault: unknown): boolean {
  return fault instanceof StorageFailure && passing.has(fault.why)
}

const passing: ReadonlySet<StorageTrouble> = new Set(['storage-full', 'storage-read-only', 'storage-busy'])

function refuse(draft: KeptDraft, reason: CloseReason): CloseReason {
  dropShadow(draft)
  return reason
}

/** A bracket that is not known may have been placed a moment ago: the ledger is asked once more. */
async function inspect(
  draft: KeptDraft,
  update: Uint8Array,
  statementOf: LivePorts['statementOf'],
  limits: Limits,
  socket: LiveSocket,
): Promise<Inspection> {
  const bounds = { ...limits, nodes: limits.tableNodes }
  const judged = (): Inspection => {
    const shadow = shadowOf(draft)
    const begun = workClock()
    const inspection = inspectUpdate(shadow, update, draft.knownBrackets ?? new Set(), bounds)
    socket.spend(workClock() - begun)
    return inspection
  }
  const first = judged()
  if (first.ok || first.reason !== 'bracket-unknown' || draft.room.kind !== 'draft') return first
  dropShadow(draft)
  const { statementId, paragraphId } = draft.room
  const statement = await statementOf(statementId)
  const brackets = statement?.brackets.filter((bracket) => bracket.paragraphId === paragraphId) ?? []
  draft.knownBrackets = new Set(brackets.map(({ id }) => id))
  return judged()
}

function isFull(draft: KeptDraft, more: number, { stateBytes }: Limits): boolean {
  if (draft.bytes + more <= stateBytes) return false
  draft.bytes = Y.encodeStateAsUpdate(draft.document).length
  return draft.bytes + more > stateBytes
}
