import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Feed } from './feedOf.ts'
import { feedWords } from './feedWords.ts'

/** A feed as JSON Feed 1.1: titles in one language, and each item in both. */
export function printJsonFeed(feed: Feed, language: Language): string {
  const other = language === 'ar' ? 'en' : 'ar'
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedWords[language](feed.reader),
    home_page_url: feed.home,
    feed_url: feed.addresses.json,
    language,
    items: feed.items.map(({ id, url, at, statement, sentence }) => ({
      id,
      url,
      title: sentence[language],
      content_text: `${statement[language]}\n${sentence[language]}\n${sentence[other]}`,
      date_published: at,
      tags: [statement[language]],
    })),
  })
}
