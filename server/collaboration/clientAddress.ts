import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Where a request comes from: its peer, or as many steps before it as proxies are trusted.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = headers['x-forwarded-for']
  const told = typeof forwarded === 'string' ? forwarded.split(',').map((address) => address.trim()) : []
  const way = [...told, socket.remoteAddress ?? '']
  return networkOf(way[Math.max(0, way.length - 1 - trustedProxies)] ?? '')
}

const longestAddress = 64

/** An address as it is counted: one house has 2^64 addresses of IPv6, so that these count by their network. */
export function networkOf(address: string): string {
  return network(address).slice(0, longestAddress)
}

function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest]
  return `${all.slice(0, 4).join(':')}::/64`
}
