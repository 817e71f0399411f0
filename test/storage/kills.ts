/**
 * `npm run kills -- [how often] [seed]`: kills the store at chosen points and says what was lost.
 * `npm run kills -- --nodes 2 [--rounds 500] [--seed 20300501]`: kills one of two nodes while people type and act on both,
 * and crashes PostgreSQL in between. Ends with 0, or 1 and what was lost.
 */
import { parseArgs } from 'node:util'
import { killRounds } from '../kit/killRounds.ts'
import { nodeKillRounds } from '../kit/nodeKillRounds.ts'

const options = { nodes: { type: 'string' }, rounds: { type: 'string' }, seed: { type: 'string' } } as const
const { values, positionals } = parseArgs({ options, allowPositionals: true })
const often = Number(values.rounds ?? positionals[0] ?? '500')
const seed = Number(values.seed ?? positionals[1] ?? '20300501')
const startedAt = performance.now()
process.exitCode = values.nodes === undefined ? await killStore() : await killNodes()

async function killStore(): Promise<number> {
  const { kills, acknowledged, wrong } = await killRounds(often, seed, tell(50))
  const points = Object.entries(kills).map(([point, count]) => `${point} ${count}`)
  return conclude([...points, `acknowledged ${acknowledged}`], wrong)
}

async function killNodes(): Promise<number> {
  const { kills, crashes, edits, entries, wrong } = await nodeKillRounds(often, seed, tell(10))
  const counts = [`nodes killed ${kills}`, `PostgreSQL crashed ${crashes}`]
  return conclude([...counts, `acknowledged ${edits} edits and ${entries} entries`], wrong)
}

function conclude(counts: readonly string[], wrong: readonly string[]): number {
  for (const what of wrong) say(what)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  say(`${counts.join(', ')}; wrong ${wrong.length}; ${seconds} s; seed ${seed}`)
  return wrong.length === 0 ? 0 : 1
}

function tell(each: number): (nth: number) => void {
  return (nth) => {
    if (nth % each === 0) say(`${nth} kills, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
