/** How many writes may wait for the disk, in all. Beyond it a write is refused at once instead of piling up in memory. */
export const MAX_WAITING_WRITES = 20_000

/** How much may wait for the disk, in bytes of updates. */
export const MAX_WAITING_BYTES = 64 * 1024 * 1024

/** How many writes share one transaction and one sync of the disk. Bounds how long a single act can wait behind them. */
export const MAX_WRITES_PER_TRANSACTION = 1_000

/** How long a connection waits for another process that reads (a backup), in milliseconds. */
export const BUSY_TIMEOUT_MS = 5_000

/** At which size the write-ahead log is cut back after a checkpoint, in bytes. */
export const WAL_SIZE_LIMIT_BYTES = 64 * 1024 * 1024
