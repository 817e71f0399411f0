/**
 * Properties begin from one seed, so that the same tests on the same code say the same thing: how often a property
 * reached its subject is part of what it asserts. `SEED=random npm test` explores; `SEED=17` repeats a run.
 */
import fc from 'fast-check'

const asked = process.env['SEED']
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_310_303) })
