import type { Instant } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { PublishedNotice, PublishedNotices } from '../../application/application.ts'

/** How many items a feed holds: readers keep what they have had. */
export const feedItems = 100

export interface FeedItem {
  /** A URI that stays the same for the same notice. */
  readonly id: string
  readonly url: string
  readonly at: Instant
  readonly statement: { readonly ar: string; readonly en: string }
  readonly sentence: { readonly ar: string; readonly en: string }
}

export interface Feed {
  readonly id: string
  readonly reader: string
  readonly home: string
  readonly addresses: { readonly atom: string; readonly json: string }
  /** The latest first. */
  readonly items: readonly FeedItem[]
}

interface FeedOwner {
  readonly reader: Participant
  readonly publicUrl: string
  readonly feedToken: string
}

/** Notices as a feed. Nothing in it changes but by what happens, so that whoever has it already need not have it again. */
export function feedOf({ notices }: PublishedNotices, { reader, publicUrl, feedToken }: FeedOwner): Feed {
  const at = `${publicUrl}/api/v1/feeds/${feedToken}`
  return {
    id: `urn:tawafuq:feed:${reader.id}`,
    reader: reader.name,
    home: reader.meetingId === null ? `${publicUrl}/` : `${publicUrl}/meetings/${reader.meetingId}`,
    addresses: { atom: `${at}/atom`, json: `${at}/json` },
    items: notices.slice(0, feedItems).map((notice) => itemOf(notice, publicUrl)),
  }
}

function itemOf(notice: PublishedNotice, publicUrl: string): FeedItem {
  const { statementId, statement, version, at, paragraphId, subject, type, sentence } = notice
  const which = version === null ? `${type}:${subject ?? ''}:${at}` : String(version)
  return {
    id: `urn:tawafuq:${statementId}:${which}`,
    url: `${publicUrl}/statements/${statementId}${paragraphId === null ? '' : `#${paragraphId}`}`,
    at,
    statement: { ar: statement.ar, en: statement.en ?? statement.ar },
    sentence,
  }
}
