import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { environmentOf } from './findToolchain.mjs'
import { root } from './places.mjs'
import { whenNpmIsGone } from './whenNpmIsGone.mjs'

/**
 * Runs a program of this repository in our place: it has our terminal, our signals reach it, and its exit code is ours.
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 * @param {readonly string[]} args the TypeScript file, from the root, and its arguments
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the exit code; 128 + n where signal n ended it
 */
export function handOver(toolchain, args, environment) {
  const child = spawn(toolchain.node, args, {
    cwd: root,
    env: environmentOf(toolchain, environment),
    stdio: 'inherit',
  })
  // At a terminal Ctrl-C reaches the whole group by itself; passed on as well it would arrive twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  whenNpmIsGone(() => child.kill('SIGTERM'))
  return new Promise((done) => {
    child.on('error', (fault) => {
      console.error(fault.message)
      done(1)
    })
    child.on('exit', (code, signal) => done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}
