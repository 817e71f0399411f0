import type { IncomingHttpHeaders } from 'node:http'

/**
 * The name of the session's cookie. Over https it bears the prefix that only this very host can set, over https and for
 * all of itself (RFC 6265bis, 4.1.3.2): no neighbouring host can put another session under it.
 */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-tawafuq_session' : 'tawafuq_session'
}

/** How a caller shows who they are. A browser sends a cookie by itself, also where another site made it ask. */
export interface SessionToken {
  readonly token: string
  readonly by: 'bearer' | 'cookie'
}

/** The session token of a request: that of `Authorization` if there is one, else that of the cookie. */
export function sessionToken({ authorization, cookie }: IncomingHttpHeaders, publicUrl: string): SessionToken | null {
  if (authorization !== undefined) {
    const token = /^Bearer +([^\s]+) *$/i.exec(authorization)?.[1]
    return token === undefined ? null : { token, by: 'bearer' }
  }
  const own = sessionCookieName(publicUrl)
  for (const pair of (cookie ?? '').split(';')) {
    const [name, ...value] = pair.split('=')
    if (name?.trim() === own && value.length > 0) return { token: value.join('=').trim(), by: 'cookie' }
  }
  return null
}

/**
 * The cookie that keeps a session until it expires, or with null until the browser is closed; with an empty token it takes
 * the session away.
 */
export function sessionCookie(token: string, expiresAt: Date | null, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const expires = expiresAt === null ? '' : `Expires=${expiresAt.toUTCString()}; `
  const rest = `Path=/; ${expires}HttpOnly; SameSite=Strict${secure}`
  return `${sessionCookieName(publicUrl)}=${token}; ${rest}`
}
