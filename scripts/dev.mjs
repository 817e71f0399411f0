import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { environmentOf } from './findToolchain.mjs'
import { root } from './places.mjs'
import { whenNpmIsGone } from './whenNpmIsGone.mjs'

/** How long a burst of writes, as editors and git make them, is let pass before the server starts again. */
const QUIET_MS = 150

/**
 * For people who work on the code: the sample meeting, the server started again at every change, and the client with hot
 * reload. The page is at PORT (8787), the server behind it at a free port of its own.
 *
 * Node's own watch mode is not taken: it sends messages of its own through every worker of the program.
 * @param {import('./findToolchain.mjs').Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} given
 * @returns {Promise<number>} the exit code
 */
export async function dev(toolchain, given) {
  const page = given['PORT'] || '8787'
  const port = String(await freePort())
  const environment = environmentOf(toolchain, {
    DATA_DIR: './dev-data',
    LOG_LEVEL: 'warn',
    ...given,
    PORT: port,
    HOST: '127.0.0.1',
    PUBLIC_URL: given['PUBLIC_URL'] || `http://localhost:${page}`,
    SERVER_URL: `http://127.0.0.1:${port}`,
  })
  /** @param {readonly string[]} args @param {string} folder */
  const run = (args, folder) => spawn(toolchain.node, args, { cwd: folder, env: environment, stdio: 'inherit' })
  const server = restarting(() => run(['server/boot/main.ts', '--demo'], root))
  const folder = join(root, 'client')
  const client = run([join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), '--port', page, '--strictPort'], folder)
  const end = () => {
    void server.end()
    client.kill('SIGTERM')
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end)
  whenNpmIsGone(end)
  const code = await exitOf(client)
  await server.end()
  return code
}

/**
 * A program that is started again whenever a file of the server or of what it shares with the client changes.
 * @param {() => import('node:child_process').ChildProcess} start
 */
function restarting(start) {
  let child = start()
  let isOver = false
  /** @type {NodeJS.Timeout | undefined} */
  let waiting
  let turn = Promise.resolve()
  const restart = async () => {
    if (isOver) return
    await stop(child)
    if (isOver) return
    console.log('The server starts again.')
    child = start()
  }
  const watchers = ['server', 'shared'].map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (name === null || name.includes('node_modules') || !/\.(ts|json|css)$/.test(name)) return
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        turn = turn.then(restart)
      }, QUIET_MS)
    }),
  )
  return {
    /** Ends the program, and the watching. */
    async end() {
      isOver = true
      clearTimeout(waiting)
      for (const watcher of watchers) watcher.close()
      await stop(child)
    },
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await exitOf(child)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 where it could not be started
 */
function exitOf(child) {
  return new Promise((done) => {
    child.on('error', (fault) => {
      console.error(fault.message)
      done(1)
    })
    child.on('exit', (code) => done(code ?? 0))
  })
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
