/** The way of an objection and of a gavel: queue, freeze, read, decide, one transaction, then tell everybody. */

import { actOf } from '@tawafuq/domain/acts/actOf'
import type { Command } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { sealEntries } from '@tawafuq/domain/engine/ledger'
import type { Answer, Application } from '../application.ts'
import { answer, type Desk } from '../desk.ts'
import type { Outcome } from '../ports.ts'
import { cleanLabels, printedLabels } from '../queries/labels.ts'
import type { Folded } from '../queries/statements.ts'
import { draftEffects } from './draftEffects.ts'
import { entryInstant } from './entryInstant.ts'
import { gatherReads, heldRooms } from './gatherReads.ts'
import { inTurn, type Keep } from './inTurn.ts'
import { oneLineCommand } from './oneLineCommand.ts'
import { sealAdoption } from './sealAdoption.ts'
import { tellEverybody } from './tellEverybody.ts'

/**
 * Carries out one command, or refuses it with nothing changed. The same Idempotency-Key from the same participant
 * gives the first outcome again, and is refused with another command. While the act is decided the rooms that it reads hold still, and whatever happens they
 * are let go or closed at the end.
 */
export function handleCommand(desk: Desk): Application['handleCommand'] {
  return (by, statementId, command, key) => {
    const hash = () => desk.sha256(canonicalJson(asJson(command)))
    return inTurn<never>(desk, by, statementId, { key, hash }, (folded, keep) =>
      carryOut(desk, by, folded, command, keep),
    )
  }
}

async function carryOut(
  desk: Desk,
  by: Participant,
  { statement, head, at: before }: Folded,
  sent: Command,
  keep: Keep,
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
      ...keep(outcome),
      ...(adopted === null ? {} : { adopted }),
    })
    closed = effects.closeRooms
    tellEverybody(desk, statement, entries, effects)
    return answer(outcome)
  } finally {
    for (const room of frozen) if (!closed.includes(room)) desk.live.thaw(room)
  }
}
