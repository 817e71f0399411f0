/** Every limit of the live door, with its unit. */
export const limits = {
  /** One message, in bytes: a pasted chapter and its marks, or the whole state of a long-lived draft. */
  messageBytes: 1024 * 1024,
  /** What one update may add to a draft, in bytes. */
  updateBytes: 256 * 1024,
  /** … and in structs of Yjs. */
  updateStructs: 5_000,
  /** The words of one paragraph or table, in UTF-16 units. */
  textLength: 50_000,
  /** Nodes of one table: rows, cells, their paragraphs and texts. */
  tableNodes: 20_000,
  /** The whole state of one draft, deleted words included, in bytes. */
  stateBytes: 8 * 1024 * 1024,
  /** Messages of one socket: at once (600 rooms are opened with four messages each), and per second in the long run. */
  messagesAtOnce: 4_000,
  messagesPerSecond: 200,
  /** Bytes of one socket: at once, and per second in the long run. */
  bytesAtOnce: 16 * 1024 * 1024,
  bytesPerSecond: 1024 * 1024,
  /** Rooms of one socket, asked for or open. */
  roomsPerSocket: 700,
  /** Sockets of one participant: their devices and windows. */
  socketsPerParticipant: 24,
  /** Sockets of the whole server. */
  sockets: 20_000,
  /** What may wait to be sent on one socket before it is given up, in bytes. */
  waitingBytes: 8 * 1024 * 1024,
  /** Entries that are told to a hall in one announcement, in bytes: longer ones are fetched by each who wants them. */
  announcementBytes: 256 * 1024,
  /** The name of a room with the client's own addition to it, in UTF-16 units. */
  addressLength: 320,
  /** One presence, in bytes of its message; a larger one is dropped. */
  presenceBytes: 2_048,
  /** Presences of one socket: at once (one for each room), and per second in the long run; more are dropped. */
  presencesAtOnce: 1_400,
  presencesPerSecond: 60,
  /** Yjs clients that one connection may be present as in one room. */
  presencesPerConnection: 2,
  /** Yjs clients of which a room remembers whose they are, those who have left among them. */
  presenceNames: 4_000,
  /** Refused updates of one socket before it is closed: at once, and per second in the long run. */
  refusalsAtOnce: 60,
  refusalsPerSecond: 1,
  /** How long presences in the hall are gathered before everybody is told, in milliseconds. */
  hallGathering: 1_000,
  /** How often a draft's reading is told in the hall: never more often than this, in milliseconds … */
  readingInterval: 250,
  /** … and for each who hears it this much less often, in milliseconds, up to the longest. */
  readingIntervalPerHearer: 4,
  longestReadingInterval: 2_000,
  /** How often sessions are looked at again, in milliseconds. */
  sessionSweep: 30_000,
  /** Updates of a draft after which its state is written whole: while it is in use, and when everybody has left. */
  compactAfter: 200,
  compactOnLeaving: 50,
  /** Rows of the log that are read at once to learn who wrote under which name. */
  historyRows: 500,
  /** How long a silent socket is kept, and one on which nobody has shown a token, in milliseconds. */
  silence: 60_000,
  /** After how long telling of an act is tried again where it has failed: at first, and at the longest, in milliseconds. */
  retelling: 250,
  longestRetelling: 15_000,
  /** How long a stop waits for updates on their way, in milliseconds. */
  drain: 5_000,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }
