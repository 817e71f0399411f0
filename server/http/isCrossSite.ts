import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether another site made a browser send this request. Browsers say so in Sec-Fetch-Site, older ones at least in
 * Origin; a program that sends neither is no browser, and no site can make it ask.
 */
export function isCrossSite(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  if (origin === undefined) return false
  const own = [new URL(publicUrl).origin, `http://${host ?? ''}`, `https://${host ?? ''}`]
  return !own.includes(origin)
}
