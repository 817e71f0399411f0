/** How much HTTP takes from whom, with units. A whole hall may share one address, so that an address may do much. */
export const httpLimits = {
  /** Requests of one participant in a minute: ten a second for a person's devices, and room for a program that sets up. */
  participantRequests: 6_000,
  /** Requests of nobody known from one address in a minute: a thousand people behind one router. */
  addressRequests: 60_000,
  /** Join tokens of nobody from one address in a minute, before their senders are told to wait. A right one never waits. */
  addressWrongTokens: 300,
  /** Wrong PINs for one meeting in a minute, from one device and from all, before the next are not looked at. */
  devicePins: 20,
  meetingPins: 240,
  /** Tries of a screen's code in a minute, from one address and of everybody: of a million codes a few are in use. */
  addressScreenCodes: 10,
  screenCodes: 120,
  /** Documents of one participant in a minute, read or made. */
  participantDocuments: 120,
  /** Documents of adopted texts for one address in a minute: everybody in the hall may want the outcome at once. */
  addressDocuments: 3_000,
  /** Readings of one feed in a minute: readers ask every few minutes, and a person has several. */
  feedRequests: 60,
  /** Acts of one participant in a minute: a person does one in seconds, a program that enters amendments some in a second. */
  participantActs: 3_000,
  /** Requests sent ahead on one connection, before it is ended. */
  connectionRequests: 32,
  /** Pieces of a request's body, from which on they have at least so many bytes each in the mean, or the connection is ended. */
  bodyPieces: 2_000,
  bodyPieceBytes: 32,
  /** Bytes of a body that are read at all: what is larger than any that is taken is read so far, to be told so. */
  bodyBytes: 64 * 1024 * 1024,
  /** Bytes in which smaller pieces of a body are gathered. */
  gatheredBytes: 4_096,
  /** Acts and readings of one participant, or of the strangers at one address, that are under way at once, and that may wait. */
  callerAtOnce: 4,
  callerWaiting: 1_000,
  /** … of everybody. */
  callsUnderWay: 400,
  callsWaiting: 10_000,
  /** Files and long readings of one participant that are under way at once, and that may wait for those. */
  participantCostly: 2,
  participantCostlyWaiting: 16,
  /** … of everybody: under way, their bodies still coming in, and waiting. */
  costlyUnderWay: 400,
  costlyWaiting: 2_000,
  /** Files read in or made at once, and printed at once, of everybody: as many as there are workers and presses. */
  documentsAtOnce: 2,
  printsAtOnce: 2,
  /** Versions and logs read back at once. */
  readingsAtOnce: 2,
  /** The minute, in seconds. */
  windowSeconds: 60,
  /** Milliseconds until the storage must have answered for the server to be called ready. */
  readyMs: 2_000,
  /** Milliseconds for which an answer to that is given again: a watcher that asks often costs no more writes. */
  readyAgainMs: 2_000,
  /** Milliseconds for a request's headers, and for all of it: 20 MiB over a hall's network. */
  headersMs: 15_000,
  requestMs: 180_000,
  /** Milliseconds that an idle connection is kept: longer than load balancers do. */
  keepAliveMs: 65_000,
} as const

export type HttpLimits = { readonly [Name in keyof typeof httpLimits]: number }
