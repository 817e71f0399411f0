import type { IncomingHttpHeaders } from 'node:http'

export const SESSION_COOKIE = 'tawafuq_session'

/** How a caller shows who they are. A browser sends a cookie by itself, also where another site made it ask. */
export interface SessionToken {
  readonly token: string
  readonly by: 'bearer' | 'cookie'
}

/** The session token of a request: that of `Authorization` if there is one, else that of the cookie. */
export function sessionToken({ authorization, cookie }: IncomingHttpHeaders): SessionToken | null {
  if (authorization !== undefined) {
    const token = /^Bearer +([^\s]+) *$/i.exec(authorization)?.[1]
    return token === undefined ? null : { token, by: 'bearer' }
  }
  for (const pair of (cookie ?? '').split(';')) {
    const [name, ...value] = pair.split('=')
    if (name?.trim() === SESSION_COOKIE && value.length > 0) return { token: value.join('=').trim(), by: 'cookie' }
  }
  return null
}

/** The cookie that keeps a session until it expires; with an empty token it takes the session away. */
export function sessionCookie(token: string, expiresAt: Date, secure: boolean): string {
  const rest = `Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  return `${SESSION_COOKIE}=${token}; ${rest}`
}
