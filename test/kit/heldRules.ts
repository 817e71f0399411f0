/** The rules that no negotiation may break, as they show from outside: in what was accepted, and in what came of it. */
import { fold } from '@tawafuq/domain/acts/evolve'
import { may } from '@tawafuq/domain/acts/policy'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { sheet } from '@tawafuq/domain/views/sheet'
import { expect } from 'vitest'
import { courseRules, holdBracketCount } from './courseRules.ts'
import { circumstances, sha256 } from './given.ts'
import { type Core, paperNegotiation, type Step, soundCore, type Taken } from './paperNegotiation.ts'
import { chair } from './people.ts'

/** Plays a run and throws at the first rule that breaks. Counts in `reached` what it came by. */
export function heldRules(run: readonly Step[], reached: Map<string, number>, core: Core = soundCore): void {
  const negotiation = paperNegotiation(core)
  const rules = courseRules()
  let afterAdoption = 0
  const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1)
  for (const step of run) {
    const before = negotiation.statement()
    if (before.stage === 'adopted') afterAdoption += 1
    if (afterAdoption > 3) break
    const from = negotiation.entries().length
    const taken = negotiation.step(step)
    if (taken === null) continue
    count('steps')
    const { decision, actor, at, command } = taken
    if (!decision.accepted) {
      count(`refused ${decision.refusal.code}`)
      expect(negotiation.statement()).toBe(before)
      continue
    }
    expect(may(actor.role, command.type, before.stage), 'PO1').toBe(true)
    for (const event of decision.events) count(event.type)
    rules.holdAct({ ...taken, before, after: negotiation.statement(), events: decision.events })
    holdSeen(taken, before)
    for (const entry of negotiation.entries().slice(from)) {
      expect([entry.actor, entry.at], 'LE1').toEqual([actor, at])
    }
  }
  const entries = negotiation.entries()
  holdBracketCount(entries, negotiation.statement())
  expect(findBrokenLink(entries, sha256), 'LE2').toBeNull()
  expect(fold(entries), 'LE3').toEqual(negotiation.statement())
}

/** The chair adopts what the chair saw (rule AD3). */
function holdSeen({ command, readings }: Taken, before: Parameters<typeof sheet>[0]): void {
  if (command.type !== 'adoptStatement') return
  const labels = circumstances(chair).printedLabels(before)
  expect(command.textHashSeen, 'AD3').toBe(sheet(before, readings, labels, sha256).textHash)
}
