import { type AggregateId, asId, type Instant } from '@tawafuq/domain/acts/ids'
import { type Kysely, sql } from 'kysely'
import type { NodeStore } from '../../application/ports.ts'
import { storageLimits } from '../limits.ts'
import type { Alone } from './holdNames.ts'
import { guardPostgres } from './problemOfPostgres.ts'
import type { Tables } from './tables.ts'

/**
 * How the name of a node begins that says with each update at which number it had read the draft. One of the release before
 * does not: while it lives no draft is written anew, for it would be believed.
 */
export const knowsOfRenewals = 'since:'

/** Whether a node lives that would write on an older making of a draft. */
export async function isOlderAlive(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ alive: boolean }>`
    SELECT EXISTS (SELECT 1 FROM nodes WHERE NOT starts_with(id, ${knowsOfRenewals})
      AND seen_at > clock_timestamp() - make_interval(secs => ${storageLimits.heardOfSeconds})) AS alive`.execute(
    database,
  )
  return rows[0]?.alive ?? false
}

/** What the nodes of a deployment go by. Every instant is the database's own. */
export function postgresNodes(database: Kysely<Tables>, own: string, alone: Alone): NodeStore {
  return {
    own,
    alone,
    ...guardPostgres({
      async beat() {
        const { rows } = await sql<{ at: Date; changes: string; others: readonly string[] }>`
          WITH own AS (
            INSERT INTO nodes (id, seen_at) VALUES (${own}, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at)
          SELECT clock_timestamp() AS at, (SELECT number FROM changes) AS changes,
            ARRAY(SELECT id FROM nodes WHERE id <> ${own}
              AND seen_at > clock_timestamp() - make_interval(secs => ${storageLimits.heardOfSeconds})) AS others`.execute(
          database,
        )
        const [row] = rows
        if (row === undefined) throw new Error('PostgreSQL tells nothing of the nodes.')
        return { at: asId<Instant>(new Date(row.at).toISOString()), changes: Number(row.changes), others: row.others }
      },
      // A transaction that was under way at the instant is seen only later, with the instant of its writing.
      async ledgersMoved(since: Instant) {
        const { rows } = await sql<{ id: string }>`
          SELECT id FROM ledgers
          WHERE moved_at >= ${since}::timestamptz - make_interval(secs => ${storageLimits.longestTransactionSeconds})
          ORDER BY moved_at DESC LIMIT ${storageLimits.movedLedgers}`.execute(database)
        return rows.map(({ id }) => asId<AggregateId>(id))
      },
    }),
  }
}
