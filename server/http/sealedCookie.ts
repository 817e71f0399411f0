/** What a browser keeps for the server and cannot read or change: a cookie that is sealed and good for some minutes. */
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { EncryptJWT, jwtDecrypt } from 'jose'
import type { z } from 'zod'

export interface SealedCookie<Kept> {
  /** The cookie with what is kept in it. */
  seal(kept: Kept): Promise<string>
  /** What a request has kept; null where there is nothing, or nothing of ours, or it has been kept too long. */
  open(headers: IncomingHttpHeaders): Promise<Kept | null>
  /** The cookie that takes it away. */
  readonly away: string
}

/**
 * @param secret the same on all nodes of a deployment
 * @param seconds how long it holds
 */
export function sealedCookie<Kept extends object>(
  name: string,
  {
    secret,
    path,
    seconds,
    isSecure,
    schema,
  }: {
    readonly secret: string
    readonly path: string
    readonly seconds: number
    readonly isSecure: boolean
    readonly schema: z.ZodType<Kept>
  },
): SealedCookie<Kept> {
  const key = createHash('sha256').update(`${name}\n${secret}`).digest()
  // Whoever comes back from another site brings it along: `Strict` would keep it from them.
  const rest = `Path=${path}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return {
    away: `${name}=; Max-Age=0; ${rest}`,
    async seal(kept) {
      const sealed = await new EncryptJWT({ kept })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(`${seconds}s`)
        .encrypt(key)
      return `${name}=${sealed}; Max-Age=${seconds}; ${rest}`
    },
    async open({ cookie = '' }) {
      const own = cookie
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${name}=`))
      if (own === undefined) return null
      try {
        const { payload } = await jwtDecrypt(own.slice(name.length + 1), key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        })
        return schema.parse(payload['kept'])
      } catch {
        return null
      }
    },
  }
}
