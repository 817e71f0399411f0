/** What public forms and devices carry: words of ours, signed, so that nobody makes up another. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export interface FormTokens {
  /** A token for a device that has none, with the instant at which it was made. */
  newDevice(now: number): string
  /** The name of a device by its token, and when it was made; null for what is not ours. */
  readDevice(token: string | null): { readonly name: string; readonly madeAt: number } | null
  /** The instant at which a form was begun, signed. */
  begin(now: number): string
  /** When a form was begun; null for what is not ours. */
  readBegun(token: string): number | null
  /** What a source is called where it is remembered that it has done something: nobody finds the source by it. */
  mark(source: string): string
}

/** Tokens under a secret that all nodes of a deployment share. Milliseconds since 1970 throughout. */
export function createFormTokens(secret: string): FormTokens {
  const sign = (purpose: string, words: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${words}`).digest('base64url').slice(0, 32)
  const isOurs = (purpose: string, words: string, signature: string): boolean => {
    const [own, given] = [Buffer.from(sign(purpose, words)), Buffer.from(signature)]
    return own.length === given.length && timingSafeEqual(own, given)
  }
  function read(purpose: string, token: string | null, parts: number): readonly string[] | null {
    const given = token?.split('.') ?? []
    const signature = given.at(-1)
    if (token === null || token.length > 200 || given.length !== parts + 1 || signature === undefined) return null
    const words = given.slice(0, -1)
    return isOurs(purpose, words.join('.'), signature) ? words : null
  }
  return {
    newDevice(now) {
      const words = `${randomBytes(16).toString('base64url')}.${now}`
      return `${words}.${sign('device', words)}`
    },
    readDevice(token) {
      const [name, madeAt] = read('device', token, 2) ?? []
      return name === undefined ? null : { name, madeAt: Number(madeAt) }
    },
    mark: (source) => sign('source', source),
    begin: (now) => `${now}.${sign('begun', String(now))}`,
    readBegun(token) {
      const [begun] = read('begun', token, 1) ?? []
      return begun === undefined ? null : Number(begun)
    },
  }
}
