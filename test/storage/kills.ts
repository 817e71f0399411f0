/** `npm run kills -- [how often] [seed]`: kills the store at chosen points and says what was lost. Ends with 0, or 1 and what. */
import { killRounds } from '../kit/killRounds.ts'

const [often = '500', seed = '20300501'] = process.argv.slice(2)
const startedAt = performance.now()
const { kills, acknowledged, wrong } = await killRounds(Number(often), Number(seed), (nth) => {
  if (nth % 50 === 0) say(`${nth} kills`)
})
for (const what of wrong) say(what)
const points = Object.entries(kills).map(([point, count]) => `${point} ${count}`)
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
say(`${points.join(', ')}; acknowledged ${acknowledged}; wrong ${wrong.length}; ${seconds} s; seed ${seed}`)
process.exitCode = wrong.length === 0 ? 0 : 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
