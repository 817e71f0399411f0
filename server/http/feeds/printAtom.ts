import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Feed, FeedItem } from './feedOf.ts'
import { feedWords } from './feedWords.ts'

/** When a feed without items was changed last: never, said so that it stays the same. */
const never = '1970-01-01T00:00:00.000Z'

/** A feed as Atom (RFC 4287): titles in one language, and each entry in both. */
export function printAtom(feed: Feed, language: Language): string {
  const updated = feed.items[0]?.at ?? never
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escaped(feed.id)}</id>`,
    `<title>${escaped(feedWords[language](feed.reader))}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.addresses.atom)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>`,
    '<author><name>Tawafuq</name></author>',
    ...feed.items.map((item) => entry(item, language)),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ id, url, at, statement, sentence }: FeedItem, language: Language): string {
  const other = language === 'ar' ? 'en' : 'ar'
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(sentence[language])}</title>`,
    `<updated>${at}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    `<category term="${escaped(statement[language])}"/>`,
    `<content type="text">${escaped(`${statement[language]}\n${sentence[language]}\n${sentence[other]}`)}</content>`,
    '</entry>',
  ].join('\n')
}

/** Text as XML 1.0 holds it; signs that no XML can hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
