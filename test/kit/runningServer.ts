/** The real server as its own process, on a free port and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverFlags } from '../../scripts/keepRunning.mjs'
import { freePort } from './freePort.ts'

const main = fileURLToPath(new URL('../../server/boot/main.ts', import.meta.url))
export const secretariatToken = 'secretariat-token-of-the-tests-0123456789'

export interface RunningServer {
  readonly url: string
  readonly api: string
  readonly collab: string
  readonly dataDir: string
  /** The process that runs now. */
  pid(): number
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same port and data folder. */
  start(): Promise<void>
  /** Stops it if it runs, and removes its data. */
  remove(): Promise<void>
}

/** Resolves once `/healthz` answers. Throws with what the process printed if it ends before. */
export async function runServer(
  environment: Readonly<Record<string, string>> = {},
  { isSecure = false }: { readonly isSecure?: boolean } = {},
): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tawafuq-'))
  const port = await freePort()
  const url = `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    let printed = ''
    const started = spawn(process.execPath, [...serverFlags, main], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: url,
        DATA_DIR: dataDir,
        SECRETARIAT_TOKEN: secretariatToken,
        LOG_LEVEL: 'error',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    // It says so itself: asking again and again would take the time of a core that the others need.
    const isListening = await new Promise<boolean>((resolve) => {
      started.on('message', (message) => message === 'listening' && resolve(true))
      started.once('close', () => resolve(false))
    })
    if (!isListening || !(await answers(`${url}/healthz`)))
      throw new Error(`The server ended with ${started.exitCode ?? started.signalCode}: ${printed}`)
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null) return ending?.exitCode ?? null
    const ended = new Promise<number | null>((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    return ended
  }

  await start()
  return {
    url,
    api: `${url}/api/v1`,
    collab: `${url.replace('http', 'ws')}/collab`,
    dataDir,
    start,
    pid: () => child?.pid ?? 0,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  if (address.startsWith('https:')) return answersSecurely(address)
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** The certificates of tests are signed by nobody. */
function answersSecurely(address: string): Promise<boolean> {
  return new Promise((done) => {
    const asked = request(address, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode === 200))
    })
    asked.once('error', () => done(false))
    asked.end()
  })
}
