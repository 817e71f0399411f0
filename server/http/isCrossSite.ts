import type { IncomingHttpHeaders } from 'node:http'
import { isOwnOrigin } from '../application/isOwnOrigin.ts'

/**
 * Whether another site made a browser send this request. Browsers name the page's Origin with every write; those that
 * send Sec-Fetch-Site say so there too, and both must be ours: a name of another site that leads to this machine is
 * "same-origin" to a browser. A program that sends neither is no browser, and no site can make it ask.
 */
export function isCrossSite({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && !isOwnOrigin(origin, publicUrl)
}
