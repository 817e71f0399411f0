import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient } from './buildClient.mjs'
import { checkTypes } from './checkTypes.mjs'
import { findBrowser } from './findBrowser.mjs'
import { environmentOf } from './findToolchain.mjs'
import { installPackages } from './installPackages.mjs'
import { noteFile, root } from './places.mjs'
import { StepFailure } from './runStep.mjs'

/** @typedef {import('./findToolchain.mjs').Toolchain} Toolchain */
/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, title: string, needs?: string, work: () => Promise<boolean> }} Step */

/**
 * Everything that must pass, one step after another. A step that fails does not keep the others from being run,
 * unless they need what it makes. The last line counts the tests, alone on its line, for whoever reads by machine.
 * @param {Toolchain} toolchain
 * @param {readonly string[]} only for a person at work: `fast`, names of steps, or words for the tests that match; none
 *   means everything
 * @returns {Promise<number>} the exit code
 */
export async function runTests(toolchain, only) {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: 0 }
  const steps = stepsOf(toolchain, count)
  const chosen = chooseSteps(toolchain, steps, only, count)
  /** @type {{ name: string, outcome: 'passed' | 'failed' | 'not run', seconds: number }[]} */
  const results = []
  for (const step of chosen) {
    const isBlocked = results.some(
      ({ name, outcome }) => [step.needs, 'install'].includes(name) && outcome !== 'passed',
    )
    console.log(`\n━━ ${step.title}${isBlocked ? ': not run' : ''}`)
    const startedAt = performance.now()
    const outcome = isBlocked ? 'not run' : (await succeeds(step.work)) ? 'passed' : 'failed'
    results.push({ name: step.name, outcome, seconds: (performance.now() - startedAt) / 1000 })
  }
  console.log('\n━━ Summary')
  for (const { name, outcome, seconds } of results) {
    console.log(`${outcome.padEnd(8)} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s`)
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`)
  return results.every(({ outcome }) => outcome === 'passed') ? 0 : 1
}

/**
 * @param {Toolchain} toolchain
 * @param {readonly Step[]} steps
 * @param {readonly string[]} only
 * @param {Count} count
 * @returns {readonly Step[]}
 */
function chooseSteps(toolchain, steps, only, count) {
  if (only.length === 0) return steps
  /** @param {readonly string[]} names */
  const named = (names) => steps.filter(({ name }) => name === 'install' || names.includes(name))
  if (only.length === 1 && only[0] === 'fast') {
    const work = () => runVitest(toolchain, ['core'], count, { words: ['domain/', 'architecture/'] })
    return [...named(['lint', 'promises', 'types']), { name: 'fast', title: 'Rules and architecture', work }]
  }
  if (only.every((word) => steps.some(({ name }) => name === word))) return named(only)
  const files = testFiles()
  const byPath = only.some((word) => files.some((file) => file.includes(inTests(word))))
  const words = byPath ? only.map(inTests) : []
  const inBrowser = !byPath || files.some((file) => file.startsWith('browser/') && words.some((w) => file.includes(w)))
  const work = async () => {
    const projects = ['core', 'shells', 'simulation', ...(inBrowser ? ['browser'] : [])]
    const environment = inBrowser ? { ...process.env, CHROME_PATH: await findBrowser() } : process.env
    const title = byPath ? [] : ['--testNamePattern', only.join(' ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')]
    return runVitest(toolchain, projects, count, { environment, words: [...words, ...title] })
  }
  const told = `Tests that match ${only.join(', ')}`
  return [...named(inBrowser ? ['client'] : []), { name: 'matching', title: told, work }]
}

/** @param {string} word a path may be given from the root as well */
function inTests(word) {
  return word.replace(/^\.?\/?test\//, '')
}

/** @returns {readonly string[]} the test files, by their paths in test/ */
function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.includes('node_modules'))
}

/**
 * @param {Toolchain} toolchain
 * @param {Count} count where the counts of the test runs are added
 * @returns {Step[]}
 */
function stepsOf(toolchain, count) {
  /** @param {readonly string[]} args */
  const node = (...args) => succeedsAloud(toolchain, args)
  const bin = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)
  /** @param {readonly string[]} projects @param {NodeJS.ProcessEnv} [environment] */
  const vitest = (projects, environment) => runVitest(toolchain, projects, count, { environment })
  return [
    {
      name: 'install',
      title: 'Packages as locked',
      work: async () => {
        await installPackages(toolchain)
        return true
      },
    },
    {
      name: 'lint',
      title: 'Format, lint, and what nothing uses',
      work: async () =>
        (await node(bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.')) &&
        (await node(bin('knip', 'bin', 'knip.js'), '--no-progress')),
    },
    {
      name: 'promises',
      title: 'Lint with types',
      work: () => node(bin('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '.'),
    },
    {
      name: 'types',
      title: 'Types, room by room',
      work: () =>
        checkTypes((room, remembered) =>
          node(
            bin('typescript', 'bin', 'tsc'),
            '-p',
            join(root, room),
            '--incremental',
            '--tsBuildInfoFile',
            remembered,
          ),
        ),
    },
    {
      name: 'client',
      title: 'Client as it is served',
      work: async () => {
        await buildClient(toolchain)
        return true
      },
    },
    {
      name: 'core',
      title: 'Rules, rooms, storage, protocol and the simulated committee',
      work: () => vitest(['core', 'shells', 'simulation']),
    },
    {
      name: 'browser',
      title: 'Journeys in a real browser',
      needs: 'client',
      work: async () => {
        const path = await findBrowser()
        console.log(`Browser: ${path}`)
        return vitest(['browser'], { ...process.env, CHROME_PATH: path })
      },
    },
  ]
}

/**
 * @param {() => Promise<boolean>} work
 * @returns {Promise<boolean>} a failed preparation is told and counts as false; any other fault is thrown
 */
async function succeeds(work) {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof StepFailure)) throw fault
    console.log(fault.message)
    return false
  }
}

/**
 * Runs a program with its output as it comes.
 * @param {Toolchain} toolchain
 * @param {readonly string[]} args
 * @param {{ folder?: string, environment?: NodeJS.ProcessEnv | undefined }} [place]
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
function succeedsAloud(toolchain, args, { folder = root, environment } = {}) {
  return new Promise((done) => {
    const child = spawn(toolchain.node, args, {
      cwd: folder,
      env: environmentOf(toolchain, environment),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', (fault) => {
      console.log(fault.message)
      done(false)
    })
    child.on('exit', (code) => done(code === 0))
  })
}

/**
 * @param {Toolchain} toolchain
 * @param {readonly string[]} projects
 * @param {Count} count
 * @param {{ environment?: NodeJS.ProcessEnv | undefined, words?: readonly string[] }} [how] `words`: file filters and options
 */
async function runVitest(toolchain, projects, count, { environment, words = [] } = {}) {
  const file = noteFile(`results-${projects.join('-')}.json`)
  rmSync(file, { force: true })
  const folder = join(root, 'test')
  const isGreen = await succeedsAloud(
    toolchain,
    [
      join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...words,
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { folder, environment },
  )
  if (!existsSync(file)) return false
  const results = JSON.parse(readFileSync(file, 'utf8'))
  count.passed += results.numPassedTests
  count.failed += results.numFailedTests + filesWithoutTests(results.testResults)
  count.skipped += results.numPendingTests + results.numTodoTests
  return isGreen && results.numPassedTests > 0
}

/**
 * Files that failed before they reached a test: Vitest counts no test for them, and we count one.
 * @param {readonly { status: string, assertionResults: readonly { status: string }[] }[]} files
 */
function filesWithoutTests(files) {
  return files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
}
