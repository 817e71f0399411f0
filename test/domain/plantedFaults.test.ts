/**
 * A fault is planted in each rule that a negotiation on paper can reach: the random negotiation must find every one, and
 * by the rule that it breaks. `FAULTS=print` prints how many acts it took.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { coreFaults } from '../kit/coreFaults.ts'
import { heldRules } from '../kit/heldRules.ts'
import { type Core, steps } from '../kit/paperNegotiation.ts'

const table: string[] = []

afterAll(() => {
  if (process.env['FAULTS'] === 'print') process.stdout.write(`${table.toSorted().join('\n')}\n`)
})

/** The first run that breaks a rule, with the rule's code and how many acts were tried before. */
function findFault(core: Core): { readonly rule: string; readonly acts: number } {
  const reached = new Map<string, number>()
  const { errorInstance } = fc.check(
    fc.property(steps, (run) => heldRules(run, reached, core)),
    { numRuns: 2_500, endOnFailure: true },
  )
  const rule = errorInstance instanceof Error ? (/^[A-Z]{2}\d+/.exec(errorInstance.message)?.[0] ?? 'a throw') : 'none'
  return { rule, acts: reached.get('steps') ?? 0 }
}

describe('[PO1] [PA3] [PA4] [PA7] [BR1] [BR2] [BR3] [BR4] [BR5] [BR6] [BR7] [BR8] [BR9] [RM1] [OB1] [OB2] [OB3] [OB4] [RU1] [RU2] [PR1] [PR2] [PR3] [PR4] [PR5] [PR6] [PR7] [VO1] [VO2] [VO3] [VO4] [VO5] [LT1] [FL1] [FL2] [FL3] [SI1] [SI2] [SI3] [SI4] [AD1] [AD2] [AD3] [AD4] [LE3] planted faults', () => {
  test.each(Object.entries(coreFaults))(
    '%s: found',
    (fault, core) => {
      const { rule, acts } = findFault(core)
      table.push(`${fault}: found by ${rule} within ${acts} acts`)
      const broken = (/^\[([^\]]+)\]/.exec(fault)?.[1] ?? '').split(', ')
      expect(broken).toContain(rule)
    },
    120_000,
  )
})

test('[LE3] without a planted fault nothing is found', () => {
  const { failed, counterexample } = fc.check(
    fc.property(steps, (run) => heldRules(run, new Map())),
    { numRuns: 150, endOnFailure: true },
  )
  expect([failed, counterexample]).toEqual([false, null])
})
