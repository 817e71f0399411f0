import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { RequestHandler } from 'express'

/** What is known of the address in links: whether anybody but this machine has come in by it. */
export interface Reach {
  readonly note: RequestHandler
  readonly reachedAt: () => string | null
}

export function createReach(publicUrl: string, now: () => string = () => new Date().toISOString()): Reach {
  const { host } = new URL(publicUrl)
  let reachedAt: string | null = null
  return {
    note(req, _res, next) {
      if (req.headers.host === host && !isLoopback(req.ip ?? '')) reachedAt = now()
      next()
    },
    reachedAt: () => reachedAt,
  }
}

/** Whether an address is one that every machine has for itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '')
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIP(name) === 4 && name.startsWith('127.'))
  )
}

/** The addresses by which this machine is found in its networks, for a port; IPv4 first, for people type them. */
export function ownAddresses(protocol: string, port: string): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const found = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  const hosts = [...found.filter(({ family }) => family === 'IPv4'), ...found.filter(({ family }) => family === 'IPv6')]
  return hosts.map(({ address, family }) => {
    const host = family === 'IPv6' ? `[${address}]` : address
    return `${protocol}//${host}${port === '' ? '' : `:${port}`}`
  })
}
