/** A PostgreSQL server of a test's own, for tests that stop it. It needs the server's programs on this machine. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './freePort.ts'

const run = promisify(execFile)
const installed = '/usr/lib/postgresql'

/** Where initdb and pg_ctl lie; null where there are none. */
export const postgresPrograms: string | null = findPrograms()

function findPrograms(): string | null {
  const versions = existsSync(installed) ? readdirSync(installed).sort((one, other) => Number(other) - Number(one)) : []
  const folders = versions.map((version) => join(installed, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export interface OwnServer {
  readonly url: string
  /** Stops it: `immediate` as a crash does. */
  readonly stop: (mode: 'fast' | 'immediate') => Promise<void>
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** Starts a server of its own. PostgreSQL does not run as root: where the test does, it is given to another user. */
export async function startPostgres(): Promise<OwnServer> {
  if (postgresPrograms === null) throw new Error('There are no programs of PostgreSQL on this machine.')
  const programs = postgresPrograms
  const folder = mkdtempSync(join(tmpdir(), 'tawafuq-postgres-'))
  const data = join(folder, 'data')
  const isRoot = process.getuid?.() === 0
  const as = async (program: string, ...args: readonly string[]): Promise<void> => {
    const path = join(programs, program)
    if (isRoot)
      await run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args], { cwd: folder })
    else await run(path, [...args], { cwd: folder })
  }
  if (isRoot) await run('chown', ['postgres', folder])
  await as('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  const port = await freePort()
  const start = () =>
    as('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -h 127.0.0.1`, 'start')
  const stop = (mode: string) => as('pg_ctl', '-D', data, '-w', '-m', mode, 'stop')
  await start()
  const url = `postgres://postgres@127.0.0.1:${port}/tawafuq`
  const client = new pg.Client({ connectionString: url.replace(/tawafuq$/, 'postgres') })
  await client.connect()
  await client.query('CREATE DATABASE tawafuq')
  await client.end()
  return {
    url,
    stop,
    start,
    async remove() {
      await stop('immediate').catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
