/** The way of an objection and of a gavel: queue, freeze, read, decide, one transaction, then tell everybody. */
import { asJson, canonicalJson } from '@tawafuq/domain/canonicalJson'
import type { Command, CommandType } from '@tawafuq/domain/commands'
import { decide } from '@tawafuq/domain/decide'
import type { Circumstances } from '@tawafuq/domain/decision'
import type { TextRange } from '@tawafuq/domain/findQuote'
import type { Instant, ParagraphId, StatementId } from '@tawafuq/domain/ids'
import { sealEntries } from '@tawafuq/domain/ledger'
import type { Delegation, Participant } from '@tawafuq/domain/meeting'
import type { Actor } from '@tawafuq/domain/roles'
import type { Reading } from '@tawafuq/domain/statement'
import type { Voice } from '@tawafuq/domain/voice'
import { findRange } from '@tawafuq/draft/relativeRange'
import { belongsTo } from './belongsTo.ts'
import { answer, type Desk, refused } from './desk.ts'
import { draftEffects } from './draftEffects.ts'
import { entryInstant } from './entryInstant.ts'
import type { Answer } from './handling.ts'
import { cleanLabels, printedLabels } from './labels.ts'
import { oneLineCommand } from './oneLineCommand.ts'
import { type KeptOutcome, type Outcome, VersionConflict } from './ports.ts'
import { roomsTouched } from './roomsTouched.ts'
import { sealAdoption } from './sealAdoption.ts'
import type { Folded } from './statements.ts'
import { tellEverybody } from './tellEverybody.ts'
import { voiceAtHand } from './voiceAtHand.ts'

/** The commands that are decided on which delegations the meeting has. */
const namesDelegations: ReadonlySet<CommandType> = new Set(['openVote', 'inviteToProposal', 'receiveProposal'])

/** How often an act is decided anew when another node's act came between. */
const attempts = 3

/**
 * Carries out one command, or refuses it with nothing changed. The same Idempotency-Key from the same participant
 * gives the first outcome again, and is refused with another command. While the act is decided the rooms that it reads hold still, and whatever happens they
 * are let go or closed at the end.
 */
export function handleCommand(desk: Desk) {
  return async (
    by: Participant,
    statementId: StatementId,
    command: Command,
    idempotencyKey: string | null,
  ): Promise<Answer<Outcome>> =>
    desk.queue.run(statementId, async () => {
      // A key belongs to its statement: the same key elsewhere is another act.
      const key = idempotencyKey === null ? null : `${statementId} ${idempotencyKey}`
      if (key !== null) {
        const earlier = await desk.storage.ledger.findOutcome(by.id, key)
        if (earlier !== null) return again(earlier, hashOf(desk, command))
      }
      for (let attempt = 1; ; attempt += 1) {
        const folded = await desk.statements.find(statementId)
        if (folded === null) return refused('not-found', statementId)
        if (!belongsTo(by, folded.statement.meetingId)) return refused('not-yours-to-do')
        try {
          return await carryOut(desk, by, folded, command, key)
        } catch (fault) {
          desk.statements.forget(statementId)
          if (!(fault instanceof VersionConflict) || attempt === attempts) throw fault
        }
      }
    })
}

/** What a key is given the second time: the first outcome, unless it comes with another command. */
function again({ commandHash, ...outcome }: KeptOutcome, hash: string): Answer<Outcome> {
  return commandHash === undefined || commandHash === hash ? answer(outcome) : refused('key-reused')
}

function hashOf(desk: Desk, command: Command): string {
  return desk.sha256(canonicalJson(asJson(command)))
}

async function carryOut(
  desk: Desk,
  by: Participant,
  { statement, head, at: before }: Folded,
  sent: Command,
  key: string | null,
): Promise<Answer<Outcome>> {
  const command = oneLineCommand(statement, sent)
  const touched = roomsTouched(statement, command)
  const several = touched.several ?? { rooms: [], held: false }
  const frozen = [
    ...(touched.read === null ? [] : [touched.read]),
    ...(several.held ? several.rooms.map(({ room }) => room) : []),
  ]
  let closed: readonly string[] = []
  try {
    await Promise.all(frozen.map((room) => desk.live.freeze(room)))
    const reading = touched.read === null ? null : await desk.readings.readRoom(touched.read)
    const range = await namedRange(desk, command, touched.read)
    const base = touched.base === null ? null : await desk.readings.readRoom(touched.base)
    const readings = await readSeveral(desk, several.rooms)
    const delegations = namesDelegations.has(command.type)
      ? await desk.storage.meetings.listDelegations(statement.meetingId)
      : null
    const voice = await voiceAtHand(desk.storage.meetings, by, statement.meetingId, command)
    const now = desk.clock.now()
    const at = entryInstant(now, before)
    if (at !== now) desk.clockSetBack?.(statement.id, Date.parse(at) - Date.parse(now))
    const actor: Actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
    const decision = decide(
      statement,
      command,
      circumstances(desk, actor, now, { reading, range, base, readings }, { delegations, voice }),
    )
    if (!decision.accepted) return { ok: false, refusal: decision.refusal }
    const { events } = decision
    const outcome: Outcome = { version: head.version + events.length, events }
    if (events.length === 0) return answer(outcome)
    const entries = sealEntries(head, events, actor, at, desk.sha256)
    const effects = await draftEffects(events, {
      before: statement,
      reading: base,
      proposalText: command.type === 'draftProposal' ? (command.text ?? null) : null,
      updatesOf: async (room) => (await desk.storage.drafts.load(room))?.updates ?? [],
    })
    const adopted = await sealAdoption(desk, statement, entries)
    await desk.storage.ledger.commit({
      statementId: statement.id,
      expectedVersion: head.version,
      entries,
      ...effects,
      draftUpdates: effects.draftUpdates.map((update) => ({ ...update, author: null })),
      ...(key === null
        ? {}
        : { idempotency: { participantId: by.id, key, outcome: { ...outcome, commandHash: hashOf(desk, sent) } } }),
      ...(adopted === null ? {} : { adopted }),
    })
    closed = effects.closeRooms
    tellEverybody(desk, statement, entries, effects)
    return answer(outcome)
  } finally {
    for (const room of frozen) if (!closed.includes(room)) desk.live.thaw(room)
  }
}

async function namedRange(desk: Desk, command: Command, room: string | null): Promise<TextRange | null> {
  if (command.type !== 'placeBracket' || command.range === undefined || room === null) return null
  const held = await desk.storage.drafts.load(room)
  return held && findRange(held.updates, command.range)
}

async function readSeveral(
  desk: Desk,
  rooms: readonly { readonly paragraphId: ParagraphId; readonly room: string }[],
): Promise<ReadonlyMap<ParagraphId, Reading>> {
  const pairs = rooms.map(async ({ paragraphId, room }) => [paragraphId, await desk.readings.readRoom(room)] as const)
  const found = await Promise.all(pairs)
  return new Map(found.flatMap(([id, reading]) => (reading === null ? [] : [[id, reading] as const])))
}

/** What the drafts read that an act reads, and where in the first of them the range stands that it names. */
interface Readings {
  readonly reading: Reading | null
  readonly range: TextRange | null
  readonly base: Reading | null
  readonly readings: ReadonlyMap<ParagraphId, Reading>
}

function circumstances(
  desk: Desk,
  actor: Actor,
  at: Instant,
  { reading, range, base, readings }: Readings,
  { delegations, voice }: { delegations: readonly Delegation[] | null; voice: Voice | undefined },
): Circumstances {
  return {
    actor,
    at,
    freshId: desk.freshId(),
    reading,
    range,
    readings,
    ...(delegations === null ? {} : { delegations: delegations.map(({ id }) => id) }),
    ...(voice === undefined ? {} : { voice }),
    ...(base === null ? {} : { base: base.text }),
    sha256: desk.sha256,
    printedLabels,
    cleanLabels,
  }
}
