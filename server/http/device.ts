import type { IncomingHttpHeaders } from 'node:http'

/** The cookie by which a browser's contributions are counted apart from others' of its network (rule PC13). */
export const deviceCookie = 'tawafuq_device'

/** The token of the device that a request comes from: of a program's header, or of a browser's cookie. */
export function deviceOf({ headers }: { readonly headers: IncomingHttpHeaders }): string | null {
  const named = headers['device-token']
  if (typeof named === 'string') return named
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, ...value] = pair.split('=')
    if (name?.trim() === deviceCookie) return value.join('=').trim()
  }
  return null
}
