/** A fault is planted between the core and the people: a random committee finds it. `FAULTS=print` prints after how many steps. */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { CommitteeFault } from '../kit/committee.ts'
import { liveFaults } from '../kit/liveFaults.ts'
import { committeeSteps, simulateCommittee } from '../kit/simulateCommittee.ts'

const table: string[] = []

afterAll(() => {
  if (process.env['FAULTS'] === 'print') process.stdout.write(`${table.join('\n')}\n`)
})

async function findFault(fault: CommitteeFault): Promise<{ readonly rule: string; readonly steps: number }> {
  const reached = new Map<string, number>()
  const { errorInstance } = await fc.check(
    fc.asyncProperty(committeeSteps, (run) => simulateCommittee(run, reached, fault)),
    { numRuns: 40, endOnFailure: true },
  )
  const said = errorInstance instanceof Error ? errorInstance.message : ''
  const rule = errorInstance === null ? 'nothing' : (/^[A-Z]{2}\d+/.exec(said)?.[0] ?? said)
  return { rule, steps: reached.get('steps') ?? 0 }
}

describe('[ST3, PA4, HA1, HA3, HA4, LV3, SI3, LE2] planted faults', () => {
  test.each(Object.entries(liveFaults))('%s: found', async (name, fault) => {
    const { rule, steps } = await findFault(fault)
    table.push(`${name}: found by ${rule} within ${steps} steps`)
    const broken = (/^\[([^\]]+)\]/.exec(name)?.[1] ?? '').split(', ')
    expect(broken).toContain(rule)
  })
})
