import { type FeedFormat, feedContentTypes } from '@tawafuq/protocol/feedFormats'
import type { Language } from '@tawafuq/protocol/formatIssue'
import { endFeed, makeFeed, readFeed, readNotices } from '@tawafuq/protocol/operations/notices'
import { type Feed, feedOf } from '../feeds/feedOf.ts'
import { printAtom } from '../feeds/printAtom.ts'
import { printJsonFeed } from '../feeds/printJsonFeed.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { problem } from '../problem.ts'
import { json, refuse, replyWith } from '../reply.ts'

const printers: Readonly<Record<FeedFormat, (feed: Feed, language: Language) => string>> = {
  atom: printAtom,
  json: printJsonFeed,
}

/** What concerns a reader, and the feed in which they read it elsewhere. */
export function noticeRoutes(mount: Mount, { application, publicUrl }: HttpNeeds): void {
  mount(readNotices, async ({ by, query: { statement, since } }) => {
    const asked = { ...(statement !== undefined && { statementId: statement }), ...(since !== undefined && { since }) }
    const told = await application.readNotices(by, asked)
    const feed = await application.hasFeed(by)
    return replyWith(told, (value) => json({ ...value, feed }))
  })

  mount(makeFeed, async ({ by }) => {
    const { feedToken } = await application.makeFeed(by)
    const at = `${publicUrl}/api/v1/feeds/${feedToken}`
    return { kind: 'json', status: 201, body: { atom: `${at}/atom`, json: `${at}/json` } }
  })

  mount(endFeed, async ({ by }) => {
    await application.endFeed(by)
    return { kind: 'nothing' }
  })

  mount(readFeed, async ({ params: { feedToken, format }, query: { language }, address, gate }) => {
    const reader = await application.findFeedReader(feedToken)
    if (reader === null) return refuse((await gate.wrongToken(address)) ?? problem('not-found'))
    const tooBusy = await gate.feeds(reader.id)
    if (tooBusy !== null) return refuse(tooBusy)
    const told = await application.readNotices(reader, {})
    return replyWith(told, (value) => ({
      kind: 'words',
      words: printers[format](feedOf(value, { reader, publicUrl, feedToken }), language),
      headers: { 'Content-Type': feedContentTypes[format], 'X-Robots-Tag': 'noindex' },
    }))
  })
}
