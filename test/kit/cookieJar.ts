/** A browser's way through redirects: cookies kept for each host, each address asked in its turn. */
export interface Jar {
  /** Follows redirects until an address at which `stops`, which is given back unasked, or until an answer is no redirect. */
  follow(
    address: string,
    stops?: (address: URL) => boolean,
  ): Promise<{ readonly at: URL; readonly status: number | null }>
  ask(address: string, init?: RequestInit): Promise<Response>
  /** The cookies for a host, by name. */
  readonly of: (host: string) => Map<string, string>
}

export function cookieJar(): Jar {
  const hosts = new Map<string, Map<string, string>>()
  const of = (host: string): Map<string, string> => {
    const known = hosts.get(host) ?? new Map<string, string>()
    hosts.set(host, known)
    return known
  }
  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address)
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...of(host)].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/Max-Age=0|1970/.test(cookie)) of(host).delete(name)
      else of(host).set(name, value.join('='))
    }
    return response
  }
  return {
    of,
    ask,
    async follow(address, stops = () => false) {
      let at = new URL(address)
      for (let hops = 0; hops < 20; hops += 1) {
        if (stops(at)) return { at, status: null }
        const response = await ask(at.href)
        const next = response.headers.get('location')
        if (next === null) return { at, status: response.status }
        at = new URL(next, at)
      }
      throw new Error('Redirects without an end')
    },
  }
}
