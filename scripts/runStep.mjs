import { spawn } from 'node:child_process'
import { root } from './places.mjs'

/** A step of the preparation failed; the message says which, and holds what it printed. */
export class StepFailure extends Error {}

/**
 * Runs one step quietly: a single line before it, and its output only when it fails.
 * @param {{ title: string, program: string, args: readonly string[], folder?: string, environment?: NodeJS.ProcessEnv }} step
 * @returns {Promise<void>} rejects with StepFailure
 */
export async function runStep({ title, program, args, folder = root, environment = process.env }) {
  process.stderr.write(`${title}…\n`)
  const { code, output } = await capture(program, args, folder, environment)
  if (code !== 0) throw new StepFailure(`${output.trimEnd()}\n\n${title}: failed (exit code ${code}).`)
}

/**
 * Runs a program without standard input and collects both of its outputs in order.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ code: number, output: string }>} a program that cannot be started counts as exit code 127
 */
export function capture(program, args, folder, environment) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const pieces = []
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    child.on('error', (fault) => done({ code: 127, output: `${Buffer.concat(pieces)}${fault.message}` }))
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(pieces).toString() }))
  })
}
