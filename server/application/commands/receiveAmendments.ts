/** The amendments of a file, entered together: every one of them, or none. */

import { actOf } from '@tawafuq/domain/acts/actOf'
import type { Command } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Event } from '@tawafuq/domain/acts/events'
import { fold } from '@tawafuq/domain/acts/evolve'
import { factsOf } from '@tawafuq/domain/acts/factsOf'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { type LedgerHead, sealEntries } from '@tawafuq/domain/engine/ledger'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import type { Answer, Application, NewAmendments, RefusedAmendments } from '../application.ts'
import { answer, type Dependencies } from '../dependencies.ts'
import type { Outcome } from '../ports.ts'
import type { Folded } from '../queries/folds.ts'
import { cleanLabels, printedLabels } from '../queries/labels.ts'
import { entriesAlone } from './carryOut.ts'
import { entryInstant } from './entryInstant.ts'
import { gatherReads } from './gatherReads.ts'
import { turnOf } from './handleCommand.ts'
import { inTurn, type Keep } from './inTurn.ts'
import { oneLineCommand } from './oneLineCommand.ts'
import { publishOutcome } from './publishOutcome.ts'
import { readRooms } from './readRooms.ts'

/**
 * Enters amendments as proposals received in writing, and remarks on them, in the order in which a hand would enter them
 * one by one, and with the entries that this would give; they are one act, written in one transaction (rule HA16). Where
 * any is refused nothing is written, and each that was refused is told with its reason.
 */
export function receiveAmendments(deps: Dependencies): Application['receiveAmendments'] {
  return (by, statementId, amendments, key) => {
    const hash = () => deps.sha256(canonicalJson(asJson(amendments)))
    return inTurn<StatementId, Statement, Event, RefusedAmendments>(
      deps,
      by,
      turnOf(deps, statementId, key, hash),
      (folded, keep, as) => enterAll(deps, as, folded, amendments, keep),
    )
  }
}

async function enterAll(
  deps: Dependencies,
  by: Participant,
  { state: statement, head, at: before }: Folded<Statement>,
  { amendments, remarks = [] }: NewAmendments,
  keep: Keep,
): Promise<Answer<Outcome> | RefusedAmendments> {
  const now = deps.clock.now()
  const at = entryInstant(now, before)
  if (at !== now) deps.clockSetBack?.(statement.id, Date.parse(at) - Date.parse(now))
  const actor: Actor = { participantId: by.id, delegationId: by.delegationId, role: by.role }
  const refusedOnes: { readonly place: string; readonly refusal: Refusal }[] = []
  const entries: Entry[] = []
  let standing: Statement = statement

  const play = async (place: string, sent: Command): Promise<readonly Event[] | null> => {
    const command = oneLineCommand(standing, sent)
    const reads = actOf(command).reads?.(standing, command) ?? {}
    const gathered = await gatherReads(deps, by, standing, reads, readRooms(deps.storage.drafts))
    const decision = decide(standing, command, {
      actor,
      at: now,
      freshId: deps.freshId(),
      ...gathered,
      sha256: deps.sha256,
      printedLabels,
      cleanLabels,
    })
    if (!decision.accepted) {
      refusedOnes.push({ place, refusal: decision.refusal })
      return null
    }
    const { events } = decision
    // What these acts read is only quoted, and nobody's draft is touched: no room has to hold still.
    if (events.some((event) => factsOf(event).changesDrafts !== 'none'))
      throw new Error(`${command.type} changes drafts, and is not entered with others`)
    const last: LedgerHead = entries.at(-1) ?? head
    const sealed = sealEntries(last, events, actor, at, deps.sha256)
    entries.push(...sealed)
    standing = fold(sealed, standing) ?? standing
    return events
  }

  const entered: (readonly Event[] | null)[] = []
  for (const [index, amendment] of amendments.entries())
    entered.push(await play(`amendments.${index}`, { type: 'receiveProposal', ...amendment }))
  for (const [index, { amendment, text }] of remarks.entries()) {
    const place = `remarks.${index}`
    const events = entered[amendment]
    const received = events?.find((event) => event.type === 'ProposalReceived')
    if (events === undefined) refusedOnes.push({ place, refusal: { code: 'not-found', concerns: [String(amendment)] } })
    // A remark on an amendment that was refused waits with it.
    if (received !== undefined)
      await play(place, { type: 'remark', on: { kind: 'proposal', id: received.proposalId }, text })
  }

  const [first] = refusedOnes
  if (first !== undefined) return { ok: false, refusal: first.refusal, each: refusedOnes }
  const outcome: Outcome = { version: head.version + entries.length, events: entries.map(({ event }) => event) }
  if (entries.length === 0) return answer(outcome)
  await deps.storage.ledger.commit({
    aggregateId: statement.id,
    expectedVersion: head.version,
    entries,
    ...entriesAlone,
    ...keep(outcome),
  })
  publishOutcome(deps, statement, entries, entriesAlone, new Map())
  return answer(outcome)
}
