/** The names by which a machine calls itself: a page at one of them is no other site's, and no other site can be it. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether an Origin is that of the address in links. What Host says is no witness: whoever makes a browser send a request
 * to a name of their own chooses it. Where that address is this machine's own, its other names are the same place.
 */
export function isOwnOrigin(origin: string, publicUrl: string): boolean {
  const home = new URL(publicUrl)
  if (origin === home.origin) return true
  if (!loopback.has(home.hostname) || !URL.canParse(origin)) return false
  const from = new URL(origin)
  return (
    from.origin === origin && from.protocol === home.protocol && from.port === home.port && loopback.has(from.hostname)
  )
}
