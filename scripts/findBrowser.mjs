import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './places.mjs'
import { StepFailure } from './runStep.mjs'

/** Playwright's download tells its progress; one that says nothing for so long hangs in a closed network. */
const SILENCE_MS = 60_000
/** No way to a browser may take longer than this. */
const WHOLE_MS = 10 * 60_000

/** @typedef {{ title: string, program: string, args: readonly string[], silenceMs: number, environment: Record<string, string> }} Command */

/**
 * A Chromium for the tests: one that is installed, else Playwright's own download, else the system's package manager
 * where we are root.
 * @returns {Promise<string>} its path; throws StepFailure, in both languages, when there is no way to one
 */
export async function findBrowser() {
  const installed = findInstalledBrowser()
  if (installed !== undefined) return installed
  /** @type {string[]} */
  const told = []
  for (const way of waysToABrowser()) {
    for (const command of way) {
      process.stderr.write(`${command.title}…\n`)
      const { isDone, output } = await runBounded(command)
      if (!isDone) {
        told.push(`${command.title}: failed.\n${lastLines(output)}`)
        break
      }
    }
    const found = findInstalledBrowser()
    if (found !== undefined) return found
  }
  throw new StepFailure(
    [
      ...told,
      'No Chromium for the browser tests. Install Chromium or Chrome, or set CHROME_PATH to one.',
      'لا يوجد متصفح Chromium لاختبارات المتصفح. ثبّت Chromium أو Chrome، أو عيّن CHROME_PATH.',
    ].join('\n'),
  )
}

/**
 * The first browser found that really starts. What CHROME_PATH names is taken or refused, never passed over.
 * @returns {string | undefined}
 */
export function findInstalledBrowser() {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (starts(named)) return named
    throw new StepFailure(`CHROME_PATH names no browser that starts: ${named}\nلا يبدأ المتصفح المذكور في CHROME_PATH.`)
  }
  return [...onThePath(), ...inUsualPlaces(), ...inPlaywrightsCache()].find((path) => existsSync(path) && starts(path))
}

function onThePath() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function inUsualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ])
  }
  if (process.platform !== 'win32') return []
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : [join(folder, 'Google\\Chrome\\Application\\chrome.exe')]
  })
}

function inPlaywrightsCache() {
  const names = new Set(['chrome', 'chrome.exe', 'headless_shell', 'chrome-headless-shell', 'Chromium'])
  names.add('chrome-headless-shell.exe').add('Google Chrome for Testing')
  const cache = playwrightsCache()
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((name) => readdirSync(join(cache, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && names.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function playwrightsCache() {
  const told = process.env['PLAYWRIGHT_BROWSERS_PATH']
  if (told && told !== '0') return told
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright')
}

/** @param {string} path */
function starts(path) {
  // On Windows `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return existsSync(path)
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}

/** @returns {Command[][]} each way is a row of commands, and gives up at the first that fails */
function waysToABrowser() {
  return [[playwrightsDownload()], ...(process.getuid?.() === 0 ? packageManagers() : [])]
}

/** @returns {Command} */
function playwrightsDownload() {
  return {
    title: 'Downloading Chromium by Playwright',
    program: process.execPath,
    args: [join(root, 'test', 'node_modules', 'playwright-core', 'cli.js'), 'install', '--no-shell', 'chromium'],
    silenceMs: SILENCE_MS,
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  }
}

/** @returns {Command[][]} */
function packageManagers() {
  /** @param {string} program @param {readonly string[]} args @returns {Command} */
  const command = (program, args) => ({
    title: `Installing Chromium: ${program} ${args[0]}`,
    program,
    args,
    // Package managers say nothing while one large file comes.
    silenceMs: WHOLE_MS,
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  /** @type {Record<string, Command[]>} */
  const managers = {
    'apt-get': [
      command('apt-get', ['update']),
      command('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']),
    ],
    dnf: [command('dnf', ['install', '-y', 'chromium'])],
    apk: [command('apk', ['add', '--no-cache', 'chromium'])],
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return Object.entries(managers)
    .filter(([program]) => folders.some((folder) => existsSync(join(folder, program))))
    .map(([, commands]) => commands)
}

/**
 * Runs a command without standard input, for WHOLE_MS at most, and no longer than its silence allows after its last word.
 * @param {Command} command
 * @returns {Promise<{ isDone: boolean, output: string }>}
 */
function runBounded({ program, args, silenceMs, environment }) {
  return new Promise((done) => {
    // A group of its own where groups exist, so that the download that it starts in turn ends with it.
    const isGroup = process.platform !== 'win32'
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isGroup,
    })
    let output = ''
    const end = () => {
      if (child.pid === undefined) return
      if (isGroup) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }
    const whole = setTimeout(end, WHOLE_MS)
    const silence = setTimeout(end, silenceMs)
    const listen = (/** @type {Buffer} */ piece) => {
      output += piece.toString()
      silence.refresh()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const finish = (/** @type {boolean} */ isDone) => {
      clearTimeout(whole)
      clearTimeout(silence)
      done({ isDone, output })
    }
    child.on('error', (fault) => {
      output += fault.message
      finish(false)
    })
    child.on('close', (code) => finish(code === 0))
  })
}

/** @param {string} output */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-8).join('\n')
}
