import type { PublishedText } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { Html } from './html.ts'

/** What search engines read of a text: JSON-LD of schema.org. Nothing in it can end the element that it stands in. */
export function legislation({ row, record, corrigenda }: PublishedText, publicUrl: string): Html {
  const address = `${publicUrl}/r/${symbolPath(row.symbol)}`
  const { statement, adoptedAt, textHash } = record
  const { imprint = {} } = statement
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: row.title.ar,
    ...(row.title.en !== undefined && { alternateName: row.title.en }),
    legislationIdentifier: row.symbol,
    legislationDate: adoptedAt.slice(0, 10),
    ...(imprint.date !== undefined && { datePublished: imprint.date }),
    legislationPassedBy: { '@type': 'Organization', name: statement.meeting.ar },
    inLanguage: statement.lang,
    identifier: textHash,
    ...(corrigenda.length > 0 && {
      correction: corrigenda.map(({ symbol }) => `${publicUrl}/r/${symbolPath(symbol)}`),
    }),
    encoding: ['pdf', 'docx', 'html', 'txt', 'akn', 'json'].map((format) => ({
      '@type': 'MediaObject',
      contentUrl: `${address}.${format}`,
    })),
  }
  return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'))
}
