import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { CorrigendumRow, RegisterRow } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { named } from './consultationPage.ts'
import { html } from './html.ts'
import { momentBeside } from './momentBeside.ts'
import { registerWord } from './registerPage.ts'

interface FeedEntry {
  readonly symbol: string
  readonly title: string
  readonly at: string
  readonly textHash: string
  /** When, as it is read in its meeting and in UTC. */
  readonly said: string
}

/** The register as an Atom feed (RFC 4287): texts and what corrects them, the latest first. */
export function recordsFeed(
  rows: readonly RegisterRow[],
  corrigenda: readonly CorrigendumRow[],
  zones: ReadonlyMap<StatementId, string>,
  publicUrl: string,
  language: Language,
): string {
  const address = (symbol: string): string => `${publicUrl}/r/${symbolPath(symbol)}`
  const entries: readonly FeedEntry[] = [
    ...rows.map(({ symbol, title, adoptedAt, textHash, statementId }) => ({
      symbol,
      title: named(title, language),
      at: adoptedAt,
      textHash,
      said: `${registerWord('adoptedOn', language)} ${momentBeside(adoptedAt, zones.get(statementId), language)}`,
    })),
    ...corrigenda.map(({ symbol, number, record, textHash, statementId }) => ({
      symbol,
      title: `${registerWord('corrigendum', language)} ${number}: ${named(record.statement.title, language)}`,
      at: record.issuedAt,
      textHash,
      said: `${registerWord('issuedOn', language)} ${momentBeside(record.issuedAt, zones.get(statementId), language)}`,
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${publicUrl}/r</id>
<title>${registerWord('register', language)}</title>
<updated>${entries[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}/feeds/records.atom"/>
<link rel="alternate" type="text/html" href="${publicUrl}/r"/>
<author><name>Tawafuq</name></author>
${entries.map(
  ({
    symbol,
    title,
    at,
    textHash,
    said,
  }) => html`<entry><id>${address(symbol)}</id><title>${`${symbol} · ${title}`}</title><updated>${at}</updated><link rel="alternate" type="text/html" href="${address(symbol)}"/><summary>${said}</summary><content type="text">${textHash}</content></entry>
`,
)}</feed>
`.text
}

/** Every public page, in either language, for search engines (sitemaps.org). */
export function sitemap(paths: readonly string[], publicUrl: string): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map(
  (
    path,
  ) => html`<url><loc>${publicUrl}${path}</loc>${(['ar', 'en'] as const).map((language) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${publicUrl}${path}?lang=${language}"/>`)}</url>
`,
)}</urlset>
`.text
}
