/** The way of an objection and of a gavel: queue, freeze, read, decide, one transaction, then tell everybody. */

import { actOf } from '@tawafuq/domain/acts/actOf'
import type { Command } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { sealEntries } from '@tawafuq/domain/engine/ledger'
import { belongsTo } from './belongsTo.ts'
import { answer, type Desk, refused } from './desk.ts'
import { draftEffects } from './draftEffects.ts'
import { entryInstant } from './entryInstant.ts'
import { gatherReads, heldRooms } from './gatherReads.ts'
import type { Answer } from './handling.ts'
import { cleanLabels, printedLabels } from './labels.ts'
import { oneLineCommand } from './oneLineCommand.ts'
import { type KeptOutcome, type Outcome, VersionConflict } from './ports.ts'
import { sealAdoption } from './sealAdoption.ts'
import type { Folded } from './statements.ts'
import { tellEverybody } from './tellEverybody.ts'

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
  const reads = actOf(command).reads?.(statement, command) ?? {}
  const frozen = heldRooms(statement, reads)
  let closed: readonly string[] = []
  try {
    await Promise.all(frozen.map((room) => desk.live.freeze(room)))
    const gathered = await gatherReads(desk, by, statement, reads)
    const now = desk.clock.now()
    const at = entryInstant(now, before)
    if (at !== now) desk.clockSetBack?.(statement.id, Date.parse(at) - Date.parse(now))
    const actor: Actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
    const decision = decide(statement, command, {
      actor,
      at: now,
      freshId: desk.freshId(),
      ...gathered,
      sha256: desk.sha256,
      printedLabels,
      cleanLabels,
    })
    if (!decision.accepted) return { ok: false, refusal: decision.refusal }
    const { events } = decision
    const outcome: Outcome = { version: head.version + events.length, events }
    if (events.length === 0) return answer(outcome)
    const entries = sealEntries(head, events, actor, at, desk.sha256)
    const effects = await draftEffects(events, {
      before: statement,
      base: gathered.base ?? null,
      words: reads.words ?? null,
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
