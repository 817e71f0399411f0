import { type AggregateId, asId, type Instant, type MeetingId, type StatementId } from '@tawafuq/domain/acts/ids'
import type { Caption } from '@tawafuq/domain/acts/transcript/transcript'
import type { NodeStore } from '../application/ports.ts'
import type { HttpLines } from '../collaboration/httpLines.ts'
import type { LiveServer } from '../collaboration/liveServer.ts'
import type { Doorbell, NodeMessage } from './doorbell.ts'
import { nodeLimits } from './limits.ts'
import type { RunningOtherLines } from './otherLines.ts'
import type { PeopleElsewhere } from './peopleElsewhere.ts'

export interface FollowNeeds {
  readonly store: NodeStore
  readonly doorbell: Doorbell
  readonly following: NonNullable<LiveServer['following']>
  readonly people: PeopleElsewhere
  readonly lines: RunningOtherLines
  readonly ownLines: HttpLines
  /** What is remembered of sessions is read afresh: of one, of those of a participant, or of all. */
  readonly endedElsewhere: (whose: { readonly session?: string; readonly participant?: string }) => Promise<void>
  /** Looks whether a silence runs in these. */
  readonly lookForSilences: (ids: readonly StatementId[]) => void
  readonly isStatement: (id: AggregateId) => Promise<boolean>
  readonly followLog: (tends?: boolean) => Promise<void>
  readonly hearCaption: (meetingId: MeetingId, caption: Caption | null) => void
  readonly letIn: (source: string, number: number) => void
  /** The instant of the store's clock, and how this process's stood at the middle of the question. */
  readonly clockSeen: (at: Instant, here: number) => void
  readonly failed: (what: string, fault: unknown) => void
}

export interface FollowingOthers {
  /** Looks once, at everything. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Follows the other nodes: at once where the doorbell rings, and by looking in the store every second for whatever was not
 * heard (rule ND2). Nothing is believed of what is rung but that it is worth looking.
 */
export function followOthers(needs: FollowNeeds): FollowingOthers {
  const { store, doorbell, following, people, lines } = needs
  let isStopped = false
  let timer: NodeJS.Timeout | null = null
  let underWay: Promise<void> = Promise.resolve()
  let changes: number | null = null
  let readAt: Instant | null = null
  let ledgersAt = Number.NEGATIVE_INFINITY
  let failing = false
  let refreshedAt = Number.NEGATIVE_INFINITY
  let isRefreshing = false

  function attempt(what: string, work: Promise<unknown>): void {
    work.catch((fault: unknown) => needs.failed(what, fault))
  }

  /** Everybody is read afresh, once in a while at most: a hall that leaves ends a thousand sessions. */
  function refreshPeople(): void {
    if (isRefreshing || isStopped) return
    isRefreshing = true
    const wait = Math.max(0, refreshedAt + nodeLimits.refreshMs - performance.now())
    setTimeout(() => {
      isRefreshing = false
      refreshedAt = performance.now()
      attempt('Changes of people could not be read', refresh())
    }, wait).unref()
  }

  async function refresh(): Promise<void> {
    await needs.endedElsewhere({})
    await following.people()
  }

  async function lookOnce(): Promise<void> {
    const begun = performance.timeOrigin + performance.now()
    const beat = await store.beat()
    needs.clockSeen(beat.at, (begun + performance.timeOrigin + performance.now()) / 2)
    people.living(beat.others)
    if (changes !== null && beat.changes !== changes) refreshPeople()
    changes = beat.changes
    await Promise.all([following.rooms(), following.ledgers()])
    if (performance.now() - ledgersAt >= nodeLimits.ledgersMs) await lookFar(beat.at)
  }

  /** At what nobody here has open. */
  async function lookFar(at: Instant): Promise<void> {
    ledgersAt = performance.now()
    // Before the first look every statement has been looked at by the start.
    const since = readAt ?? at
    const moved = await store.ledgersMoved(since)
    readAt = at
    await lookAtSilences(moved)
    await needs.followLog(true)
  }

  async function lookAtSilences(ids: readonly AggregateId[]): Promise<void> {
    const statements: StatementId[] = []
    for (const id of ids) if (await needs.isStatement(id)) statements.push(asId<StatementId>(id))
    needs.lookForSilences(statements)
  }

  function look(): Promise<void> {
    underWay = underWay.then(lookOnce).then(
      () => {
        failing = false
      },
      (fault: unknown) => {
        // A store that is away for an hour is told of once.
        if (!failing) needs.failed('What other nodes have written could not be looked for', fault)
        failing = true
      },
    )
    return underWay
  }

  function lookAgain(): void {
    if (isStopped) return
    timer = setTimeout(() => void look().then(lookAgain), nodeLimits.lookMs)
    timer.unref()
  }

  function tellPeople(): void {
    doorbell.ring({ kind: 'people', ids: [...people.here()] })
  }

  function heard(message: NodeMessage, from: string): void {
    switch (message.kind) {
      case 'rooms':
        attempt('Rooms could not be followed', following.rooms(message.rooms))
        return
      case 'ledgers':
        attempt('Ledgers could not be followed', following.ledgers(message.ids))
        attempt('Silences could not be looked for', lookAtSilences(message.ids.map((id) => asId<AggregateId>(id))))
        return
      case 'changes': {
        const { session, participant } = message
        if (session !== undefined) attempt('An end could not be heard', needs.endedElsewhere({ session }))
        else if (participant === undefined) refreshPeople()
        else {
          const ended = needs.endedElsewhere({ participant })
          attempt(
            'A change could not be heard',
            ended.then(() => following.people()),
          )
        }
        return
      }
      case 'log':
        attempt('The public log could not be followed', needs.followLog())
        return
      case 'presence':
        following.heard(message.room, Buffer.from(message.update, 'base64'))
        return
      case 'who':
        following.asked(message.rooms)
        return
      case 'people':
        people.told(from, message.ids)
        return
      case 'caption':
        needs.hearCaption(
          asId<MeetingId>(message.meetingId),
          message.caption === null ? null : (JSON.parse(message.caption) as Caption),
        )
        return
      case 'let-in':
        needs.letIn(message.source, message.number)
        return
      default:
        lines.heard(message, from, needs.ownLines)
    }
  }

  doorbell.listen({
    heard,
    missed() {
      tellPeople()
      following.renew()
      void look()
    },
  })
  const telling = setInterval(tellPeople, nodeLimits.peopleMs)
  const watching = setInterval(() => {
    if (people.haveChanged()) tellPeople()
  }, nodeLimits.peopleChangedMs)
  telling.unref()
  watching.unref()
  tellPeople()
  lookAgain()

  return {
    look,
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      clearInterval(telling)
      clearInterval(watching)
      await underWay
    },
  }
}
