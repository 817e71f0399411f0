import type { Connection } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { type Inspection, type InspectionRefusal, inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import * as Y from 'yjs'
import { type CachedDraft, dropShadow, forgetPending, shadowOf } from './cachedDraft.ts'
import { catchUp } from './catchUp.ts'
import { mayWriteAs, namesOf, newNames, noteWriters } from './clientIds.ts'
import type { ConnectionSession, LiveSocket } from './connectionSession.ts'
import type { Judged } from './Freezing.ts'
import type { Limits } from './limits.ts'
import type { LivePorts } from './livePorts.ts'
import { reasonOfFault } from './reasonOfFault.ts'
import { type TokenBucket, tokenBucket } from './tokenBucket.ts'
import { workClock } from './workClock.ts'

/** How often an update under a name that is new is judged, where other nodes' updates come between. */
const attempts = 8

interface UpdateChanges {
  readonly update: Uint8Array
  readonly clientIds: readonly number[]
  /** How many of them the draft has not seen. */
  readonly names: number
}

/**
 * Takes one update into a draft, or says why not: judged on the shadow, stored durably, and only then applied, so that what
 * is acknowledged is kept (rules LV5 to LV8). Runs in the draft's turn, which ends with the judgement: while one update is
 * being stored the next is judged. After a refusal the document is as it was.
 */
export async function acceptUpdate(
  draft: CachedDraft,
  update: Uint8Array,
  session: ConnectionSession,
  connection: Connection,
  ports: LivePorts,
  limits: Limits,
): Promise<Judged<CloseReason | null>> {
  try {
    const verdict = await validate(draft, update, session, ports, limits)
    if (verdict !== null) for (const { updates } of session.socket.accounts()) updates.charge(1)
    if (verdict === null || typeof verdict === 'string') return { done: Promise.resolve(verdict) }
    if (verdict.names > 0) {
      return { done: Promise.resolve(await introduce(draft, update, verdict, session, connection, ports, limits)) }
    }
    const kept = keep(draft, verdict.update, session, connection, ports)
    return { done: kept.then((answer) => (answer === 'moved' ? writtenAnew(draft, ports, limits) : answer)) }
  } catch (fault) {
    ports.log.error({ room: draft.name, err: fault }, 'An update could not be judged and was refused')
    return { done: Promise.resolve(refuse(draft, reasonOfFault(fault))) }
  }
}

/**
 * Keeps an update under a name that the draft has not seen, within the draft's turn. It is stored only on what it was judged
 * on: of two nodes to which the same name comes as two people's, the second sees the first (rule LV8).
 */
async function introduce(
  draft: CachedDraft,
  update: Uint8Array,
  first: UpdateChanges,
  session: ConnectionSession,
  connection: Connection,
  ports: LivePorts,
  limits: Limits,
): Promise<CloseReason | null> {
  let changes = first
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await draft.lastApplied
    const kept = await keep(draft, changes.update, session, connection, ports, draft.applied.through())
    if (kept === null) {
      noteWriters(draft, session.participant.id, changes.clientIds)
      session.names += changes.names
    }
    if (kept !== 'moved') return kept
    dropShadow(draft)
    await catchUp(draft, ports, limits)
    const verdict = await validate(draft, update, session, ports, limits)
    if (typeof verdict === 'string') return verdict
    if (verdict === null) {
      // All of it seems to be there: of somebody else, where the name is theirs.
      const isOwn = await mayWriteAs(draft, session.participant.id, changes.clientIds, ports.drafts, limits.historyRows)
      return isOwn ? null : refuse(draft, 'update-malformed')
    }
    changes = verdict
  }
  return refuse(draft, 'storage-busy')
}

/** Another node has written the draft anew: what was typed here belongs to the older making, and is its author's to keep. */
async function writtenAnew(draft: CachedDraft, ports: LivePorts, limits: Limits): Promise<CloseReason> {
  await catchUp(draft, ports, limits)
  return refuse(draft, 'update-ahead')
}

/** The news of an update that may be taken, null if it has none, or why it is refused. */
async function validate(
  draft: CachedDraft,
  update: Uint8Array,
  session: ConnectionSession,
  { drafts, statementOf }: LivePorts,
  limits: Limits,
): Promise<UpdateChanges | CloseReason | null> {
  const { participant, socket } = session
  const spoilt = (reason: CloseReason): CloseReason => {
    draft.spoiltBy = socket
    return refuse(draft, reason)
  }
  const inspection = await inspect(draft, update, statementOf, limits, socket)
  if (!inspection.ok) {
    const reason = isForged(inspection.reason) ? 'update-malformed' : inspection.reason
    return inspection.isUntouched ? reason : spoilt(reason)
  }
  const { changes, clientIds, structs } = inspection
  if (changes === null) return null
  if (isFull(draft, changes.length, limits)) return spoilt('text-too-long')
  const names = newNames(draft, clientIds)
  if (names > 0 && session.names + names > limits.namesPerConnection) return spoilt('too-many')
  if (names > 0 && namesOf(draft, participant.id) + names > limits.namesPerParticipant) return spoilt('too-many')
  if (!growthOf(draft, participant.id, limits).take(structs)) return spoilt('too-many')
  if (!(await mayWriteAs(draft, participant.id, clientIds, drafts, limits.historyRows)))
    return spoilt('update-malformed')
  return { update: changes, clientIds, names }
}

function growthOf({ growth }: CachedDraft, id: ParticipantId, limits: Limits): TokenBucket {
  const known = growth.get(id) ?? tokenBucket(limits.structsAtOnce, limits.structsPerSecond)
  growth.set(id, known)
  return known
}

function isForged(reason: InspectionRefusal): reason is 'bracket-unknown' | 'glyph-copied' {
  return reason === 'bracket-unknown' || reason === 'glyph-copied'
}

/** Stores news, and applies them when they and all before them are stored. `moved` where they were to be stored on something else. */
async function keep(
  draft: CachedDraft,
  changes: Uint8Array,
  { participant: { id: participantId, delegationId }, socket }: ConnectionSession,
  connection: Connection,
  { drafts, clock, log }: LivePorts,
  after?: number,
): Promise<CloseReason | 'moved' | null> {
  const { promise: applied, resolve } = Promise.withResolvers<void>()
  const before = draft.lastApplied
  draft.lastApplied = applied
  draft.underWay.add(changes)
  try {
    const { name: room, since } = draft
    const update = { room, update: changes, author: { participantId, delegationId }, since }
    const answer = await drafts.append(update, clock.now(), after)
    await before
    draft.underWay.delete(changes)
    if (!answer.stored) return answer.why === 'moved' ? 'moved' : refuse(draft, unstored[answer.why])
    draft.unkept += 1
    draft.bytes += changes.length
    const begun = workClock()
    draft.changing()
    Y.applyUpdate(draft.document, changes, { source: 'connection', connection })
    socket.spend(workClock() - begun)
    draft.applied.note(answer.seq)
    if (forgetPending(draft.document)) return refuse(draft, 'update-ahead')
    return null
  } catch (fault) {
    log.error({ room: draft.name, err: fault }, 'An update could not be stored and was refused')
    draft.underWay.delete(changes)
    return refuse(draft, reasonOfFault(fault))
  } finally {
    resolve()
  }
}

const unstored = { closed: 'draft-closed', unknown: 'room-unknown' } as const

function refuse(draft: CachedDraft, reason: CloseReason): CloseReason {
  dropShadow(draft)
  return reason
}

/** A bracket that is not known may have been placed a moment ago: the ledger is asked once more. */
async function inspect(
  draft: CachedDraft,
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

function isFull(draft: CachedDraft, more: number, { stateBytes }: Limits): boolean {
  if (draft.bytes + more <= stateBytes) return false
  draft.bytes = Y.encodeStateAsUpdate(draft.document).length
  return draft.bytes + more > stateBytes
}
