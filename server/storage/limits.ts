/** Every bound of storage, with its unit. */
export const storageLimits = {
  /** Writes that may wait for the disk. Beyond it a write is refused at once instead of piling up in memory. */
  waitingWrites: 20_000,
  /** Bytes of updates that may wait for the disk. */
  waitingBytes: 64 * 1024 * 1024,
  /** Writes that share one transaction and one sync of the disk; bounds how long an act can wait behind them. */
  writesPerTransaction: 1_000,
  /** Updates of drafts that one transaction of PostgreSQL writes. */
  updatesPerBatch: 500,
  /** For how long a batch is tried again while PostgreSQL is away or busy, and after how long each time, in milliseconds. */
  batchRetriedMs: 4_000,
  batchRetryMs: 100,
  /** Connections of one server to PostgreSQL, and milliseconds that one is waited for and that one question may take. */
  connections: 10,
  connectMs: 5_000,
  statementMs: 10_000,
  /** Milliseconds that a row is waited for which another transaction has locked. */
  lockMs: 5_000,
  /** Milliseconds after which a server whose hold on its database was cut takes it again. */
  holdRetryMs: 500,
  /** Milliseconds that a server waits for what another does alone, and after how many it asks again. */
  aloneMs: 10_000,
  aloneAgainMs: 10,
  /** Seconds after which a server that has not been heard of counts as gone. */
  heardOfSeconds: 10,
  /** Seconds that a transaction can have been under way before what it wrote is seen. */
  longestTransactionSeconds: 60,
  /** Ledgers that are told at once to have been written in. */
  movedLedgers: 10_000,
  /** Milliseconds that a connection waits for another process, a backup say. */
  busyMs: 5_000,
  /** Updates of a draft that are packed together on the disk, and their packed bytes: beyond it a new pack is begun. */
  packedUpdates: 1_000,
  packedBytes: 256 * 1024,
  /** Bytes to which the write-ahead log is cut back after a checkpoint. */
  walBytes: 64 * 1024 * 1024,
} as const
