/**
 * Two programs for the test of what keeps the server running. With a folder alone: the keeper, over itself. With `fake`:
 * a server that does what the next line of the folder's `plan` says, and notes that it started.
 */
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepRunning } from '../../scripts/keepRunning.mjs'

const [folder = '', role] = process.argv.slice(2)
if (role === 'fake') {
  const starts = join(folder, 'starts')
  appendFileSync(starts, `${process.pid}\n`)
  const turn = readFileSync(starts, 'utf8').trim().split('\n').length - 1
  const plan = readFileSync(join(folder, 'plan'), 'utf8').trim().split('\n')
  const action = plan[Math.min(turn, plan.length - 1)] ?? ''
  if (action.startsWith('exit ')) process.exit(Number(action.slice(5)))
  process.send?.('listening')
  if (action === 'abort') process.abort()
  if (action === 'kill') process.kill(process.pid, 'SIGKILL')
  process.on('SIGTERM', () => process.exit(0))
  setInterval(() => undefined, 1_000)
} else {
  const toolchain = { node: process.execPath, pnpm: '', wanted: '' }
  process.exitCode = await keepRunning(toolchain, [fileURLToPath(import.meta.url), folder, 'fake'], process.env)
}
