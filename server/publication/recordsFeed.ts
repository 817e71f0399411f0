import type { Language } from '@tawafuq/protocol/formatIssue'
import type { RegisterRow } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { named } from './consultationPage.ts'
import { html } from './html.ts'
import { registerWord } from './registerPage.ts'

/** The register as an Atom feed (RFC 4287), the latest text first. */
export function recordsFeed(rows: readonly RegisterRow[], publicUrl: string, language: Language): string {
  const address = (symbol: string): string => `${publicUrl}/r/${symbolPath(symbol)}`
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${publicUrl}/r</id>
<title>${registerWord('register', language)}</title>
<updated>${rows[0]?.adoptedAt ?? '1970-01-01T00:00:00.000Z'}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}/feeds/records.atom"/>
<link rel="alternate" type="text/html" href="${publicUrl}/r"/>
<author><name>Tawafuq</name></author>
${rows.map(
  ({
    symbol,
    title,
    adoptedAt,
    textHash,
  }) => html`<entry><id>${address(symbol)}</id><title>${`${symbol} · ${named(title, language)}`}</title><updated>${adoptedAt}</updated><link rel="alternate" type="text/html" href="${address(symbol)}"/><content type="text">${textHash}</content></entry>
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
