import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// Run by `npm exec` with the fetched packages on the path: says in one line of JSON where they are.

const pnpm = (process.env['PATH'] ?? process.env['Path'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, '..', 'pnpm', 'bin', 'pnpm.mjs'))
  .find((path) => existsSync(path))

console.log(JSON.stringify({ node: process.execPath, version: process.version, pnpm: pnpm ?? null }))
