import { readFileSync } from 'node:fs'
import type { Circumstances } from '@tawafuq/domain/acts/circumstances'
import type { Command } from '@tawafuq/domain/acts/commands'
import { type Decision, decide } from '@tawafuq/domain/acts/decide'
import type { Entry } from '@tawafuq/domain/acts/entry'
import { evolve } from '@tawafuq/domain/acts/evolve'
import { statementActs, statementEvents } from '@tawafuq/domain/acts/registry'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { findBrokenLink, sealEntries } from '@tawafuq/domain/engine/ledger'
import { eventSchema } from '@tawafuq/protocol/eventSchema'
import { expect, test } from 'vitest'
import { circumstances, sha256 } from '../kit/given.ts'

/** What was asked when the statement had so many entries, with what was known then, and what came of it. */
interface Asked {
  readonly version: number
  readonly command: Command
  readonly given: Omit<Circumstances, 'sha256' | 'printedLabels' | 'cleanLabels'>
  readonly decision: Decision
}

/**
 * Fourteen negotiations as an earlier release decided and chained them. They are never made anew: whatever the house
 * looks like inside, these ledgers open, and these decisions stand.
 */
const recorded: readonly { readonly entries: readonly Entry[]; readonly asked: readonly Asked[] }[] = JSON.parse(
  readFileSync(new URL('../fixtures/ledgers/negotiations.json', import.meta.url), 'utf8'),
  (_, value) => (isMap(value) ? new Map(value.map) : value),
)

function isMap(value: unknown): value is { readonly map: readonly (readonly [string, unknown])[] } {
  return typeof value === 'object' && value !== null && 'map' in value && Array.isArray(value.map)
}

function statementsOf(entries: readonly Entry[]): ReadonlyMap<number, Statement> {
  let statement: Statement | null = null
  const at = new Map<number, Statement>()
  for (const entry of entries) {
    statement = evolve(statement, entry)
    at.set(entry.version, statement)
  }
  return at
}

test('[LE2] the ledgers of an earlier release verify, and every event in them passes its schema as it is', () => {
  const kinds = new Set<string>()
  for (const { entries } of recorded) {
    expect(findBrokenLink(entries, sha256)).toBeNull()
    for (const { event } of entries) {
      expect(eventSchema.parse(event)).toEqual(event)
      kinds.add(event.type)
    }
  }
  expect(kinds.size).toBeGreaterThan(30)
  expect([...kinds].filter((kind) => !statementEvents.some(({ type }) => type === kind))).toEqual([])
})

test('[LE1] what an earlier release decided is decided alike, to the hash of every entry', () => {
  const acts = new Set<string>()
  let refused = 0
  let lightsAsked = 0
  for (const { entries, asked } of recorded) {
    const statements = statementsOf(entries)
    for (const { version, command, given, decision } of asked) {
      const statement = statements.get(version)
      if (statement === undefined) throw new Error(`The recording has no entry ${version}`)
      const now = decide(statement, command, { ...circumstances(given.actor), ...given })
      acts.add(command.type)
      if (command.type === 'raiseLight') {
        // From now on a declaration, on a wording (rule FL5); apart from these two it is decided as it was.
        expect(undeclared(now)).toEqual(decision.accepted && decision.events.length === 0 ? undeclared(now) : decision)
        if (!now.accepted) refused += 1
        lightsAsked += 1
        continue
      }
      expect(now).toEqual(decision)
      if (!now.accepted) {
        refused += 1
        continue
      }
      const head = entries[version - 1]
      if (head === undefined) throw new Error(`The recording has no entry ${version}`)
      const sealed = sealEntries(head, now.events, given.actor, given.at, sha256)
      expect(sealed).toEqual(entries.slice(version, version + sealed.length))
    }
  }
  expect(refused).toBeGreaterThan(20)
  expect(lightsAsked).toBeGreaterThan(5)
  expect(acts.size).toBeGreaterThan(statementActs.length / 2)
})

/** A decision without what a light carries since it is a declaration. */
function undeclared(decision: Decision): unknown {
  if (!decision.accepted) return decision
  const events = decision.events.map((event) => {
    if (event.type !== 'LightRaised') return event
    const { declared: _, wording: __, ...rest } = event
    return rest
  })
  return { accepted: true, events }
}
