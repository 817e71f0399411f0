/** Every bound of what nodes do for each other, with its unit. */
export const nodeLimits = {
  /** How often a node looks in the store for what it has not heard of, in milliseconds. */
  lookMs: 1_000,
  /** How often it tells who is connected to it where that has not changed, in milliseconds. */
  peopleMs: 5_000,
  /** How often it looks whether others are connected to it than it has told, in milliseconds. */
  peopleChangedMs: 500,
  /** How often everybody is read afresh at most where people have changed, in milliseconds. */
  refreshMs: 3_000,
  /** How often it looks for ledgers that nobody here has open, in milliseconds: silences run in them. */
  ledgersMs: 15_000,
  /** Milliseconds for which what is stored is gathered before others are told. */
  ringMs: 4,
  /** Milliseconds for which presences are gathered before others are told. */
  presenceMs: 25,
  /** Entries of a ledger that are told together; who has missed more fetches them. */
  entriesTold: 200,
  /** Milliseconds that another node's answer about a line over HTTP is waited for. */
  linesMs: 400,
  postMs: 25_000,
  /** Milliseconds until a connection, and until an answer, of Redis is given up. */
  redisConnectMs: 5_000,
  redisCommandMs: 1_000,
  /** Milliseconds after which Redis is tried again, more each time, and at the longest. */
  redisRetryMs: 100,
  redisLongestRetryMs: 2_000,
} as const
