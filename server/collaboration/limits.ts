/** Every limit of the live door, with its unit. */
export const limits = {
  /** One message, in bytes: a pasted chapter and its marks, and all that was ever erased in a long-lived draft. */
  messageBytes: 640 * 1024,
  /** Stretches of an update for as many clients, before any of it is read: more than any draft has names. */
  updateBlocks: 3_000,
  /** What one update may add to a draft, in bytes. */
  updateBytes: 256 * 1024,
  /** … in structs of Yjs, */
  updateStructs: 3_000,
  /** … in names of Yjs clients that the draft has not seen: an editor writes under one, and under another after each reload, */
  updateNames: 8,
  /** … in structs of nodes that were taken out of a table before they were sent, */
  updateGarbage: 200,
  /** … and in letters of one stretch that were erased before they were sent. */
  erasedUnits: 1_000_000,
  /** The words of one paragraph or table, in UTF-16 units. */
  textLength: 50_000,
  /** Nodes of one table: rows, cells, their paragraphs and texts. */
  tableNodes: 20_000,
  /** The whole state of one draft, deleted words included, in bytes. */
  stateBytes: 8 * 1024 * 1024,
  /** The structs of Yjs of one draft. A paragraph over which a hall has sat for three days has some thousands. */
  draftStructs: 60_000,
  /** What one participant may add to them: at once, and per second in the long run. */
  structsAtOnce: 10_000,
  structsPerSecond: 50,
  /** The names of Yjs clients in one draft, each of which costs everybody a few bytes at every opening. */
  draftNames: 2_000,
  /** Of these, new ones of one connection, and of one participant. */
  namesPerConnection: 8,
  namesPerParticipant: 64,
  /** Messages of one socket: at once (600 rooms are opened with four messages each), and per second in the long run. */
  messagesAtOnce: 4_000,
  messagesPerSecond: 200,
  /** Bytes of one socket: at once, and per second in the long run. */
  bytesAtOnce: 16 * 1024 * 1024,
  bytesPerSecond: 1024 * 1024,
  /** What waits on one socket for rooms to be opened to it, in bytes. */
  enteringBytes: 4 * 1024 * 1024,
  /** Rooms of one socket, asked for or open. */
  roomsPerSocket: 700,
  /** Sockets of one participant: their devices and windows. */
  socketsPerParticipant: 24,
  /** Sockets of the whole server. */
  sockets: 20_000,
  /** What may wait to be sent on one socket before it is given up, in bytes. */
  waitingBytes: 8 * 1024 * 1024,
  /** … and on all sockets together, before that is given up on which most waits. */
  waitingInAll: 128 * 1024 * 1024,
  /** Entries that are told to a hall in one announcement, in bytes: longer ones are fetched by each who wants them. */
  announcementBytes: 256 * 1024,
  /** The name of a room with the client's own addition to it, in UTF-16 units. */
  addressLength: 320,
  /** One presence, in bytes of its message; a larger one is dropped. */
  presenceBytes: 2_048,
  /** A sync question, in bytes: it names each Yjs client that the asker has heard of. */
  questionBytes: 64 * 1024,
  /** Sync questions of one socket about one room that are answered: at once, and per second; the last of more is answered later. */
  questionsAtOnce: 3,
  questionsPerSecond: 1,
  /** What may wait to be read on a socket before its questions wait, in bytes. */
  unreadAnswers: 1024 * 1024,
  /** Answers to questions that are kept for each room until it changes, in bytes together. */
  answersKept: 2 * 1024 * 1024,
  /**
   * The work of the server for one socket, in milliseconds of its thread: at once, and per second in the long run. What is
   * beyond waits. One keystroke takes a tenth of a millisecond, the opening of a room one.
   */
  workAtOnce: 400,
  workPerSecond: 150,
  /** The answers to one socket, in bytes: at once (the drafts of a long statement), and per second. What is beyond waits. */
  answersAtOnce: 32 * 1024 * 1024,
  answersPerSecond: 1024 * 1024,
  /** Updates of one socket: at once, and per second. What is beyond waits. */
  updatesAtOnce: 2_000,
  updatesPerSecond: 120,
  /** Rooms that one socket asks for: at once, and per second. What is beyond waits. */
  openingsAtOnce: 800,
  openingsPerSecond: 10,
  /** How many times as much all sockets of one participant have together. */
  timesOfParticipant: 2,
  /** The same for one address, behind which a whole hall may sit. */
  workOfAddressAtOnce: 10_000,
  workOfAddressPerSecond: 800,
  answersOfAddressAtOnce: 1024 * 1024 * 1024,
  answersOfAddressPerSecond: 32 * 1024 * 1024,
  /** Participants and addresses whose accounts are kept at least as long as they owe. */
  accountsKept: 10_000,
  /** How long messages are taken one after another before the rest of the house has its turn, in milliseconds. */
  turn: 5,
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
  /** How long changes in a room are gathered after everybody has been told of one, in milliseconds. */
  gathering: 20,
  /** How long presences that say nothing new are gathered, in milliseconds: clients forget a presence after 30 s. */
  renewalThrottle: 4_000,
  /** How long what has been sent on a socket is gathered after a write on it, in milliseconds. */
  writePause: 20,
  /** How long the delegations of a meeting are known without being read again, in milliseconds. */
  delegationsKept: 1_000,
  /** Below so many hearers nothing is gathered. */
  subscribersWithoutThrottle: 40,
  /** How long presences in the hall are gathered before everybody is told, in milliseconds. */
  channelThrottle: 1_000,
  /** How often a draft's reading is told in the hall: never more often than this, in milliseconds … */
  readingInterval: 250,
  /** … and for each who hears it this much less often, in milliseconds, up to the longest. */
  readingIntervalPerSubscriber: 4,
  longestReadingInterval: 2_000,
  /** How often sessions are looked at again, in milliseconds. */
  sessionSweep: 30_000,
  /** Updates of a draft after which its state is written whole: while it is in use, and when everybody has left. */
  compactAfter: 200,
  compactOnLeaving: 50,
  /** A draft that has so many names of clients, or so many structs, is written anew when it is opened … */
  renewNames: 200,
  renewStructs: 10_000,
  /** … and nobody has written in it for so long, in milliseconds. Smaller ones, in bytes, are not looked through. */
  renewQuiet: 15 * 60_000,
  renewBytes: 4 * 1024,
  /** A draft of so many structs is written anew while people are in it: more than three days of a hall leave, and few enough
   * for a page to open and type in at once. */
  crowdedStructs: 12_000,
  /** Rows of the log that are read at once to learn who wrote under which name. */
  historyRows: 500,
  /** How long a silent socket is kept, in milliseconds. */
  silence: 60_000,
  /** How long a request with a message of the live rooms waits for its acknowledgement, in milliseconds. */
  postTimeout: 20_000,
  /** How long nothing is said on a socket of /yjs before a sign of life, in milliseconds: its clients give up after 30 s. */
  yjsQuiet: 10_000,
  /** How long a socket is kept on which nobody has shown a token that holds, in milliseconds. */
  strangerTimeout: 5_000,
  /** What may come on it before, in bytes, and in pieces of the network. */
  strangerBytes: 32 * 1024,
  strangerPieces: 256,
  /** Sockets of strangers in all. Beyond, the address that has most of them gives one up; a hall comes in within a second. */
  strangers: 600,
  /** What all strangers together may have sent, in bytes, each piece counted as `pieceBytes` more. */
  strangersBytes: 2 * 1024 * 1024,
  pieceBytes: 256,
  /** How often the delay of the event loop is looked at, in milliseconds, */
  loopWatch: 1_000,
  /** … and from which delay on the socket that cost most is let go, in milliseconds, */
  loopDelay: 200,
  /** … if it has cost so much since the last look, in milliseconds of work. */
  costlySocket: 100,
  /** After how long telling of an act is tried again where it has failed: at first, and at the longest, in milliseconds. */
  retelling: 250,
  longestRetelling: 15_000,
  /** Entries of a ledger that another node has written and that are told together. */
  entriesTold: 200,
  /** How long a statement is followed after the last of its rooms was closed, in milliseconds. */
  followedAfter: 60_000,
  /** How long presences are gathered before other nodes are told of them, in milliseconds. */
  presenceTelling: 25,
  /** How long a stop waits for updates on their way, in milliseconds. */
  drain: 5_000,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }
