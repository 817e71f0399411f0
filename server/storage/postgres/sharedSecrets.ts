import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The advisory lock under which secrets are made once, whoever starts first. Reads TWFS. */
const SECRETS_LOCK = 0x54574653
/** Keys and tokens, by the names of their files. */
export const secretFile = /(?:\.pem|-token)$/
/** For its owner alone. */
const PRIVATE = 0o600

/**
 * Reads secrets that are kept in the database: those that are there are put into the folder first, those that `read` makes
 * are kept in the database after it, so that every server of a deployment, on whatever machine, has the same ones.
 */
export function withSharedSecrets<Secrets>(
  database: Kysely<Tables>,
  folder: string,
  read: () => Secrets,
): Promise<Secrets> {
  return database.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(SECRETS_LOCK)})`.execute(transaction)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const kept = new Map<string, string>()
    for (const { name, value } of await transaction.selectFrom('secrets').selectAll().execute()) {
      kept.set(name, value)
      put(join(folder, name), value)
    }
    const secrets = read()
    for (const name of readdirSync(folder).filter((one) => secretFile.test(one) && !kept.has(one))) {
      const value = readFileSync(join(folder, name), 'utf8')
      await transaction.insertInto('secrets').values({ name, value }).execute()
    }
    return secrets
  })
}

function put(file: string, value: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === value) return
  writeFileSync(`${file}.new`, value, { mode: PRIVATE })
  renameSync(`${file}.new`, file)
}
