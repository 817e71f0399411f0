/** Pages, which are folders with an index in each language; all else is a file under its own name. */
const pages = /^\/(?:accessibility|(?:r|c)(?:\/.*)?)$/
const ended = /\.(?:json|akn|pdf|docx|html|txt|bundle|js|css|svg|atom|xml|csv|ics|woff2)$/
/** What is public and not a page: the open data of consultations, keys, the log, the feed. */
const data =
  /^\/(?:log\/|feeds\/|api\/v1\/(?:keys|policy|public-key)$|api\/v1\/public-consultations\/[^/]+\/|c\/fonts\/|mark\.svg$|sitemap\.xml$)/
/** What only a running house does: forms, receipts, the desk. */
const acts = /^\/c\/(?:[^/]+\/(?:comment|receipt|endorse|desk)|meetings|desk)/

/** The file of an archive for an address of the house; null for what an archive does not have. */
export function fileOf(address: string): string | null {
  const { pathname, searchParams } = new URL(address, 'http://house.invalid')
  const path = decodeURIComponent(pathname)
  if (path.includes('..') || acts.test(path) || searchParams.has('q')) return null
  if (path === '/verify') return 'verify/index.html'
  if (data.test(path) || (pages.test(path) && ended.test(path)))
    return `${path.slice(1)}${languageOf(searchParams, true)}`
  if (!pages.test(path)) return null
  const from = searchParams.get('from')
  return `${path.slice(1)}/index${from === null ? '' : `.from-${Number(from)}`}${languageOf(searchParams, false)}.html`
}

/** Arabic stands without a mark. */
function languageOf(query: URLSearchParams, isData: boolean): string {
  return query.get('lang') === 'en' && !isData ? '.en' : ''
}
