import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { environmentOf } from './findToolchain.mjs'
import { root } from './places.mjs'
import { whenNpmIsGone } from './whenNpmIsGone.mjs'

/** Waits before a start after an end that nobody asked for, in milliseconds; the last one stays. */
const WAITS_MS = [250, 1_000, 2_000, 5_000, 10_000]
/** A server that ran for so long has come up: the waits begin anew. */
const CAME_UP_MS = 60_000
/** Starts in a row that ended before the server listened, after which there is no use in another. */
const MOST_VAIN_STARTS = 5
/** Ends that another start would only repeat: wrong usage, not ready, wrong configuration (sysexits.h). */
const NO_USE = new Set([64, 69, 78])

/**
 * What Node is told for the server: the young part of its heap stays small, in MB. It grows with every burst of short-lived
 * things, such as sockets that are opened and let go, and the system never gets it back.
 */
export const serverFlags = ['--max-semi-space-size=4']

/**
 * Runs the server in our place as `handOver` does, and starts it again when it ends without having been asked to: after a
 * fault, a native crash, for want of memory, for a disk that failed. Signals reach it, and what it ends with after one is
 * the end. The server says `listening` over its channel once it does.
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 * @param {readonly string[]} args the TypeScript file, from the root, and its arguments
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the exit code; 128 + n where signal n ended it
 */
export async function keepRunning(toolchain, args, environment) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null
  let isAskedToEnd = false
  /** @type {() => void} */
  let wake = () => undefined
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    isAskedToEnd = true
    child?.kill(signal)
    wake()
  }
  // At a terminal Ctrl-C reaches the whole group by itself; passed on as well it would arrive twice.
  process.on('SIGINT', () => {
    isAskedToEnd = true
    if (!process.stdin.isTTY) child?.kill('SIGINT')
    wake()
  })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => end(signal))
  whenNpmIsGone(() => end('SIGTERM'))

  let quickEnds = 0
  let vainStarts = 0
  for (;;) {
    const startedAt = performance.now()
    const run = await runOnce(toolchain, args, environment, (started) => {
      child = started
      // Asked while nothing ran: the one that has just been started is asked in its turn.
      if (isAskedToEnd) started.kill('SIGTERM')
    })
    child = null
    if (isAskedToEnd || run.code === 0) return run.code
    if (NO_USE.has(run.code)) return run.code
    vainStarts = run.hasListened ? 0 : vainStarts + 1
    if (vainStarts === MOST_VAIN_STARTS) {
      say(
        `انتهى الخادم ${vainStarts} مرات متتالية قبل أن يبدأ الاستماع (رمز الخروج ${run.code})، فلن يُعاد تشغيله. السبب مكتوب أعلاه.`,
        `The server ended ${vainStarts} times in a row before it listened (exit code ${run.code}) and is not started again. The reason stands above.`,
      )
      return run.code
    }
    quickEnds = performance.now() - startedAt > CAME_UP_MS ? 0 : quickEnds + 1
    const wait = WAITS_MS[Math.min(Math.max(quickEnds - 1, 0), WAITS_MS.length - 1)] ?? 0
    say(
      `انتهى الخادم من غير أن يُطلب منه (رمز الخروج ${run.code})، ويُعاد تشغيله بعد ${wait / 1000} ث.`,
      `The server ended without having been asked to (exit code ${run.code}); it is started again in ${wait / 1000} s.`,
    )
    await new Promise((/** @type {(value?: undefined) => void} */ done) => {
      const timer = setTimeout(done, wait)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
    if (isAskedToEnd) return 0
  }
}

/**
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {(child: import('node:child_process').ChildProcess) => void} started
 * @returns {Promise<{ code: number, hasListened: boolean }>}
 */
function runOnce(toolchain, args, environment, started) {
  let hasListened = false
  const child = spawn(toolchain.node, [...serverFlags, ...args], {
    cwd: root,
    env: environmentOf(toolchain, environment),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.on('message', (message) => {
    if (message === 'listening') hasListened = true
  })
  started(child)
  return new Promise((done) => {
    child.on('error', (fault) => {
      console.error(fault.message)
      done({ code: 1, hasListened })
    })
    child.on('exit', (code, signal) =>
      done({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), hasListened }),
    )
  })
}

/** @param {string} ar @param {string} en */
function say(ar, en) {
  console.error(`${ar}\n${en}`)
}
