/** PostgreSQL for tests: the real one where there is one, each test with a database of its own; else none. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const given = process.env['TEST_DATABASE_URL']
/** Where PostgreSQL listens on this machine if nobody says otherwise. */
const standard = 'postgres://postgres@127.0.0.1:5432/postgres'
const connectMs = 2_000

/** The address of a PostgreSQL that answers; null where there is none. Where CI is set, its absence is a fault. */
export const postgresAddress: string | null = await findPostgres()

async function findPostgres(): Promise<string | null> {
  const address = given ?? standard
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: connectMs })
  try {
    await client.connect()
    await client.end()
    return address
  } catch (fault) {
    if (given !== undefined || process.env['CI'] !== undefined) throw fault
    return null
  }
}

export interface OwnDatabase {
  readonly url: string
  readonly drop: () => Promise<void>
}

/** An empty database, to be dropped with everything in it. */
export async function makeDatabase(): Promise<OwnDatabase> {
  if (postgresAddress === null) throw new Error('There is no PostgreSQL on this machine.')
  const name = `tawafuq_test_${randomUUID().replaceAll('-', '')}`
  await ask(postgresAddress, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const url = new URL(postgresAddress)
  url.pathname = `/${name}`
  const address = postgresAddress
  return { url: url.href, drop: () => ask(address, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
