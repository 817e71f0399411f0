/**
 * Honest pages, an honest provider and attackers at one statement: the history of what each typed, was acknowledged, deleted
 * and saw is judged after every deed. One short seed in `npm test`; `CHECKER_SEEDS=17,18,19 CHECKER_STEPS=60` sits longer,
 * and pages are held to two seconds; `CHECKER_PATIENCE=10000` gives those of a crowded machine more. `CHECKER_FAULTS=1`
 * plants faults, each of which has to be found.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserHall, noFaults, openBrowserHall } from '../kit/browserCommittee.ts'
import { sitWithPages } from '../kit/sitWithPages.ts'

const seeds = (process.env['CHECKER_SEEDS'] ?? '20310303').split(',').map(Number)
const steps = Number(process.env['CHECKER_STEPS'] ?? 8)
const timeout = Number(process.env['CHECKER_PATIENCE'] ?? 2_000)

let hall: BrowserHall
beforeAll(async () => {
  hall = await openBrowserHall()
})
afterAll(() => hall.close())

test.each(seeds)(
  '[UI80, UI81, UI84, LV18] what is acknowledged and deleted by nobody stands, and pages show what is stored, by seed %i',
  async (seed) => {
    const sat = await sitWithPages(hall, { seed, steps, timeout })
    expect(sat.checks).toBe(steps + 1)
    expect(sat.words).toBeGreaterThan(8)
    expect(sat.attacks).toBeGreaterThan(0)
    expect(hall.faults()).toEqual(noFaults(hall))
    if (process.env['CHECKER_STEPS'] !== undefined) process.stdout.write(`seed ${seed}: ${JSON.stringify(sat)}\n`)
  },
  60_000 + steps * 15_000,
)

const onRequest = test.runIf(process.env['CHECKER_FAULTS'] === '1') // two more minutes of three browsers

onRequest.each([
  ['stale-view', 'Acknowledged, deleted by nobody, and gone'],
  ['deaf-page', 'where this is stored'],
] as const)(
  '[UI81, UI84] a planted fault is found: %s',
  async (fault, said) => {
    await expect(sitWithPages(hall, { seed: 7, steps, timeout: 3_000, fault })).rejects.toThrow(said)
  },
  180_000,
)
