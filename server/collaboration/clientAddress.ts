import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Where a request comes from: its peer, or as many steps before it as proxies are trusted. One house has 2^64 addresses of
 * IPv6, so that these count by their network.
 */
export function clientAddress({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = headers['x-forwarded-for']
  const told = typeof forwarded === 'string' ? forwarded.split(',').map((address) => address.trim()) : []
  const way = [...told, socket.remoteAddress ?? '']
  return network(way[Math.max(0, way.length - 1 - trustedProxies)] ?? '').slice(0, longestAddress)
}

const longestAddress = 64

function network(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest]
  return `${all.slice(0, 4).join(':')}::/64`
}
