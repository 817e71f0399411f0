import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepSecret } from './keepSecret.ts'
import { makeToken } from './token.ts'

export const SECRETARIAT_TOKEN_FILE = 'secretariat-token'

export interface SecretariatToken {
  readonly token: string
  /** The file that keeps it; null where it comes from the configuration. */
  readonly file: string | null
  /** Whether it was made just now, so that nobody has seen it yet. */
  readonly isNew: boolean
}

/** The secretariat's join token: the one configured, or else one made once and kept in the data folder (contract, "Running"). */
export function secretariatToken(dataDir: string, configured: string | undefined): SecretariatToken {
  if (configured !== undefined && configured.trim() !== '') {
    return { token: configured.trim(), file: null, isNew: false }
  }
  const file = join(dataDir, SECRETARIAT_TOKEN_FILE)
  const isNew = !existsSync(file)
  return { token: keepSecret(file, () => `${makeToken()}\n`).trim(), file, isNew }
}
