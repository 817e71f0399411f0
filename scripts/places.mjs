import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the scripts keep what they have found and done. Removing it costs one install and one build, nothing else. */
export const notes = join(root, '.tawafuq')

/** @param {string} name a file in the folder of notes, which is made when it is missing */
export function noteFile(name) {
  mkdirSync(notes, { recursive: true })
  return join(notes, name)
}

/**
 * File arguments mean what they meant where the person typed them: npm moves to the root of the clone first, and
 * keeps the place in INIT_CWD. Options (`--force`) pass untouched.
 * @param {readonly string[]} args
 */
export function fileArguments(args) {
  const typedIn = process.env['INIT_CWD'] ?? process.cwd()
  return args.map((argument) => (argument.startsWith('-') ? argument : resolve(typedIn, argument)))
}
