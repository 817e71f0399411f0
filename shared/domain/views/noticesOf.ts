/** What has been done that concerns a reader, as a feed: others' acts on what is theirs, and those that concern all. */

import type { Entry } from '../acts/entry.ts'
import type { EventType } from '../acts/events.ts'
import { evolve } from '../acts/evolve.ts'
import { factsOf } from '../acts/factsOf.ts'
import type { Instant, ParagraphId } from '../acts/ids.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import type { Statement } from '../acts/statement.ts'
import { isVisibleTo } from './isPublished.ts'
import { paragraphsOf } from './paragraphsOf.ts'

export interface Notice {
  readonly version: number
  readonly at: Instant
  readonly type: EventType
  readonly paragraphId: ParagraphId | null
  /** Whether it concerns what is the reader's, by delegation or by office; otherwise it concerns everybody. */
  readonly own: boolean
}

type NoticeReader = Pick<Actor, 'participantId' | 'delegationId' | 'role'>

/** How far a reader's notices have been followed: what is needed to go on, and the notices found on the way. */
export interface FollowedNotices {
  readonly before: Statement | null
  /** The same as ownParagraphs of `before`, gathered as the ledger goes. */
  readonly stakes: ReadonlySet<ParagraphId>
  readonly notices: readonly Notice[]
}

/** Before the first entry. */
export const noNotices: FollowedNotices = { before: null, stakes: new Set(), notices: [] }

/** The notices of a reader in the order of the ledger, from a whole ledger. */
export function noticesOf(entries: readonly Entry[], reader: NoticeReader): readonly Notice[] {
  return followNotices(noNotices, entries, reader).notices
}

/**
 * Follows a reader's notices through the entries that come next. What their own delegation did, or they themselves where
 * they speak for none, is no news to them.
 */
export function followNotices(from: FollowedNotices, entries: readonly Entry[], reader: NoticeReader): FollowedNotices {
  const notices = [...from.notices]
  const stakes = new Set(from.stakes)
  let { before } = from
  for (const entry of entries) {
    const { event, version, at } = entry
    const after: Statement = evolve(before, entry)
    const paragraphs = paragraphsOf(after, event)
    const { notifies, claims } = factsOf(event)
    if (before !== null && !isOwnDoing(entry.actor, reader)) {
      const own = isTheirs(before, after, entry, paragraphs, reader, stakes)
      if (own || notifies.includes('everybody')) {
        notices.push({ version, at, type: event.type, paragraphId: paragraphs[0] ?? null, own })
      }
    }
    if (claims && 'delegationId' in event && event.delegationId === reader.delegationId) {
      for (const id of paragraphs) stakes.add(id)
    }
    before = after
  }
  return { before, stakes, notices }
}

function isOwnDoing(actor: Actor, { participantId, delegationId, role }: NoticeReader): boolean {
  return delegationId === null || role === 'chair' || role === 'rapporteur'
    ? actor.participantId === participantId
    : actor.delegationId === delegationId
}

/** By office (rule VI4), or by what the reader's delegation owns or has a stake in. */
function isTheirs(
  before: Statement,
  after: Statement,
  { event }: Entry,
  paragraphs: readonly ParagraphId[],
  { role, delegationId }: NoticeReader,
  stakes: ReadonlySet<ParagraphId>,
): boolean {
  const facts = factsOf(event)
  if (role === 'chair' || role === 'rapporteur') return facts.notifies.includes(role)
  if (delegationId === null) return false
  if (facts.belongsTo?.(before, event).includes(delegationId)) return true
  return paragraphs.some((id) => stakes.has(id)) && isVisibleTo(event, after, delegationId)
}

/** How many notices came after the version that somebody has seen. */
export function noticesSince(notices: readonly Notice[], version: number): number {
  return notices.filter((notice) => notice.version > version).length
}
