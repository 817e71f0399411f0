import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { meetingPassesPen } from '@tawafuq/domain/acts/rules/meetingPassesPen'
import type { Logger } from 'pino'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { RunningApplication } from '../application/createApplication.ts'
import type { Storage } from '../application/ports.ts'
import type { Statements } from '../application/queries/statements.ts'
import type { SilenceWatch } from '../application/schedules/silenceWatch.ts'
import { type HttpLines, withOtherLines } from '../collaboration/httpLines.ts'
import type { LiveServer } from '../collaboration/liveServer.ts'
import type { OtherNodes } from '../collaboration/otherNodes.ts'
import type { HttpNeeds } from '../http/httpNeeds.ts'
import type { Sessions } from '../identity/sessions.ts'
import { type FollowingOthers, followOthers } from '../nodes/followOthers.ts'
import { nodeLimits } from '../nodes/limits.ts'
import { makeOtherLines } from '../nodes/otherLines.ts'
import { passesPen } from '../nodes/passesPen.ts'
import { peopleElsewhere } from '../nodes/peopleElsewhere.ts'
import { openRedisDoorbell } from '../nodes/redisDoorbell.ts'
import { withRinging } from '../nodes/ringing.ts'
import { sha256 } from '../storage/sha256.ts'
import type { RunningPublicLog } from '../transparency/createPublicLog.ts'

/** The house, as far as other nodes have to do with it. */
export interface BuiltServer {
  readonly live: LiveServer
  readonly application: RunningApplication
  readonly statements: Statements
  readonly silences: SilenceWatch
  readonly sessions: Sessions
  readonly publicLog: RunningPublicLog
}

export interface Nodes {
  /** The store, with the others told of what is written. */
  readonly storage: Storage
  readonly otherNodes: OtherNodes
  readonly shared: NonNullable<HttpNeeds['shared']>
  readonly isElsewhere: (id: ParticipantId) => boolean
  /** Whether this node hears the others just now. */
  readonly hears: () => boolean
  /** Milliseconds since 1970, as the database has them. */
  readonly now: () => number
  readonly logWritten: () => void
  readonly captionGrowing: NonNullable<
    Parameters<typeof import('../application/createApplication.ts')['createApplication']>[0]['captionGrowing']
  >
  readonly linesOver: (own: HttpLines) => HttpLines
  /** Begins to follow the others. Resolves when it has looked once. */
  readonly follow: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Needs {
  readonly storage: Storage
  readonly redisUrl: string
  /** By which one deployment is told from another. */
  readonly publicKey: string
  readonly log: Logger
  readonly built: () => BuiltServer
  /** Those who are here, or were heard of a moment ago. */
  readonly people: () => readonly ParticipantId[]
}

/** This node among the others of its deployment: the store is the truth, Redis the doorbell (ADR-0058). */
export function openNodes({ storage: alone, redisUrl, publicKey, log, built, people: here }: Needs): Nodes {
  const store = alone.nodes
  if (store === undefined) throw new Error('This store cannot be shared.')
  const namespace = `tawafuq:${sha256(publicKey).slice(0, 16)}`
  const doorbell = openRedisDoorbell({
    url: redisUrl,
    namespace,
    own: store.own,
    changed: (isUp, err) =>
      isUp
        ? log.info('Redis is there: other nodes are heard at once')
        : log.warn({ err }, 'Redis is away: other nodes are heard within seconds, from the database'),
  })
  const storage = withRinging(alone, doorbell)
  const people = peopleElsewhere(here)
  const lines = makeOtherLines({ own: store.own, ring: doorbell.ring, others: people.nodes })
  const letIn = new Set<(source: string, number: number) => void>()
  let clockAhead = 0
  let following: FollowingOthers | null = null
  let ownLines: HttpLines | null = null

  function begin(): FollowingOthers {
    const { live, application, silences, sessions, publicLog } = built()
    if (live.following === null || store === undefined) throw new Error('The live rooms follow nobody.')
    return followOthers({
      store,
      doorbell,
      following: live.following,
      people,
      lines,
      ownLines: ownLines ?? live.lines,
      endedElsewhere: (whose) => sessions.endedElsewhere(whose),
      lookForSilences: (ids) => silences.look(ids),
      isStatement: async (id) => (await storage.meetings.findStatement(id as never)) !== null,
      followLog: (tends) => publicLog.follow(tends),
      hearCaption: (id, caption) => application.hearCaption(id, caption),
      letIn: (source, number) => {
        for (const ear of letIn) ear(source, number)
      },
      clockSeen(at, seenAt) {
        clockAhead = Date.parse(at) - seenAt
      },
      failed: (what, err) => log.warn({ err }, what),
    })
  }

  return {
    storage,
    otherNodes: {
      ledger: storage.ledger,
      termsVersion: async (id) => (await storage.meetings.findTerms(id)).version,
      followed(id, entries) {
        const { live, statements, silences } = built()
        statements.extend(id, entries)
        silences.entriesWritten(id, entries)
        if (passesPen(entries)) live.rooms.readmit(id)
      },
      meetingFollowed(id, entries) {
        if (meetingPassesPen(entries)) built().live.rooms.readmit(id)
      },
      tellPresence: (room, update) =>
        doorbell.ring({ kind: 'presence', room, update: Buffer.from(update).toString('base64') }),
      askPresence: (rooms) => doorbell.ring({ kind: 'who', rooms: [...rooms] }),
    },
    shared: {
      makeCounter: (name, points, duration) =>
        new RateLimiterRedis({
          storeClient: doorbell.redis,
          keyPrefix: `${namespace}:${name}`,
          points,
          duration,
          rejectIfRedisNotReady: true,
          insuranceLimiter: new RateLimiterMemory({ points, duration }),
        }),
      others: {
        tell: (source, number) => doorbell.ring({ kind: 'let-in', source, number }),
        hear: (ear) => void letIn.add(ear),
      },
    },
    isElsewhere: people.isElsewhere,
    hears: doorbell.isUp,
    now: () => Date.now() + clockAhead,
    logWritten: () => doorbell.ring({ kind: 'log' }),
    captionGrowing: (meetingId, caption) =>
      doorbell.ring({ kind: 'caption', meetingId, caption: caption === null ? null : JSON.stringify(caption) }),
    linesOver(own) {
      ownLines = own
      return withOtherLines(own, lines)
    },
    async follow() {
      following = begin()
      await following.look()
    },
    async stop() {
      await following?.stop()
      await new Promise((next) => setTimeout(next, nodeLimits.ringMs))
      await doorbell.close()
    },
  }
}
