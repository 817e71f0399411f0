/** Kysely over PostgreSQL compiled to WebAssembly: one connection, which transactions take in turn. */
import { PGlite } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

export function pgliteDialect(): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function pgliteDriver(): Driver {
  const database = new PGlite()
  let last: Promise<void> = Promise.resolve()
  const releases = new WeakMap<DatabaseConnection, () => void>()
  const say = async (connection: DatabaseConnection, sql: string): Promise<void> => {
    await connection.executeQuery({ sql, parameters: [] } as unknown as CompiledQuery)
  }
  return {
    init: () => database.waitReady,
    async acquireConnection() {
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = last
      last = before.then(() => promise)
      await before
      const connection = connectionOf(database)
      releases.set(connection, resolve)
      return connection
    },
    beginTransaction: (connection) => say(connection, 'BEGIN'),
    commitTransaction: (connection) => say(connection, 'COMMIT'),
    rollbackTransaction: (connection) => say(connection, 'ROLLBACK'),
    releaseConnection: async (connection) => releases.get(connection)?.(),
    destroy: () => database.close(),
  }
}

function connectionOf(database: PGlite): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      // Only without values may there be several statements in one text.
      if (parameters.length === 0) {
        const results = await database.exec(sql)
        const result = results.at(-1)
        return { rows: (result?.rows ?? []) as Row[], numAffectedRows: BigInt(result?.affectedRows ?? 0) }
      }
      const { rows, affectedRows } = await database.query<Row>(sql, [...parameters])
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
    },
    // biome-ignore lint/correctness/useYield: nothing here is read as a stream.
    async *streamQuery() {
      throw new Error('Nothing is read as a stream.')
    },
  }
}
