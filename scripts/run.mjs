import { buildClient } from './buildClient.mjs'
import { dev } from './dev.mjs'
import { findToolchain } from './findToolchain.mjs'
import { handOver } from './handOver.mjs'
import { installPackages } from './installPackages.mjs'
import { keepRunning } from './keepRunning.mjs'
import { fileArguments } from './places.mjs'
import { StepFailure } from './runStep.mjs'
import { runTests } from './runTests.mjs'

// The one door behind `npm start`, `npm test` and the rest. It runs on the Node that npm came with (20 or later),
// finds Node 24, brings packages and client up to date, and hands over. Nothing changed means nothing done.

/** The packages, or the client too, could not be made ready: outside the exit codes that the programs use themselves. */
const EXIT_NOT_READY = 69
const EXIT_USAGE = 64

/**
 * What each subcommand needs and which program it hands over to.
 * @type {Record<string, { needsClient: boolean, program: string, isKept?: boolean, files?: string, environment?: Record<string, string> }>}
 */
const programs = {
  start: { needsClient: true, program: 'server/boot/main.ts', isKept: true },
  demo: { needsClient: true, program: 'server/boot/main.ts', isKept: true, environment: { DATA_DIR: './demo-data' } },
  bench: { needsClient: false, program: 'test/bench/main.ts' },
  verify: { needsClient: false, program: 'server/programs/verify.ts', files: 'FILE' },
  backup: { needsClient: false, program: 'server/programs/backup.ts', files: 'TO' },
  restore: { needsClient: false, program: 'server/programs/restore.ts', files: 'FROM' },
  migrate: { needsClient: false, program: 'server/programs/migrate.ts', files: 'TO' },
  archive: { needsClient: false, program: 'server/programs/archive.ts', files: 'TO' },
  check: { needsClient: false, program: 'server/programs/check.ts' },
  witness: { needsClient: false, program: 'server/programs/witness.ts' },
  keys: { needsClient: false, program: 'server/programs/keys.ts' },
  kills: { needsClient: false, program: 'test/storage/kills.ts' },
  sentences: { needsClient: false, program: 'test/client/printSentences.ts' },
}

/** What `npm run help` tells, a line each. */
const told = {
  start: 'the drafting room; prints where to sign in',
  demo: 'the same with a sample meeting in mid-negotiation, in a data folder of its own',
  dev: 'for work on the code: sample meeting, server started again at every change, client with hot reload',
  build: 'packages and client, and nothing is started: for an image of the program',
  test: 'everything that must pass; -- fast, -- a step, or -- words for the tests that match',
  bench: 'speed, beside the bare libraries in the same run',
  verify: '-- FILE: an adopted record or a bundle, offline',
  witness: '-- --name=NAME --log=VKEY: a witness of the public log of others',
  backup: '-- TO: a consistent copy while the room is running',
  restore: '-- FROM: a copy back into an empty data folder',
  archive: '-- TO: a static copy of everything public of a running house, for any plain web server',
  migrate: '-- TO: the data folder into an empty PostgreSQL database, checked',
  check: 'every row of the data folder, and what a fault has cost',
  keys: '-- root | add-root | compromised | retired | added | rotate: what the public log says of keys',
  kills: 'kills the server again and again, and looks for what was lost',
  sentences: 'every sentence with what is put into it, in both languages, for a native reader',
  help: 'this list',
}

const [command = '', ...rest] = process.argv.slice(2)
const given = rest[0] === '--' ? rest.slice(1) : rest

try {
  process.exitCode = await run(command, given)
} catch (fault) {
  if (!(fault instanceof StepFailure)) throw fault
  console.error(fault.message)
  process.exitCode = EXIT_NOT_READY
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
async function run(name, args) {
  if (name === 'test') return runTests(findToolchain(), args)
  if (name === 'help') return tellCommands()
  if (name === 'build') {
    const toolchain = findToolchain()
    await installPackages(toolchain)
    await buildClient(toolchain)
    return 0
  }
  if (name === 'dev') {
    const toolchain = findToolchain()
    await installPackages(toolchain)
    return dev(toolchain, process.env)
  }
  const plan = programs[name]
  if (plan === undefined) {
    console.error(`Unknown command "${name}". Known: ${Object.keys(told).join(', ')}.`)
    return EXIT_USAGE
  }
  if (plan.files !== undefined && args.length === 0) {
    console.error(`Usage: npm run ${name} -- ${plan.files}`)
    return EXIT_USAGE
  }
  const toolchain = findToolchain()
  await installPackages(toolchain)
  if (plan.needsClient) await buildClient(toolchain)
  const programArguments = [
    plan.program,
    ...(name === 'demo' ? ['--demo'] : []),
    ...(plan.files === undefined ? args : fileArguments(args)),
  ]
  const run = plan.isKept === true ? keepRunning : handOver
  return run(toolchain, programArguments, { ...plan.environment, ...process.env })
}

/** @returns {number} the exit code */
function tellCommands() {
  for (const [name, what] of Object.entries(told)) {
    console.log(`${(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`).padEnd(17)} ${what}`)
  }
  return 0
}
