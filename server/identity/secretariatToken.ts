import { join } from 'node:path'
import { keepSecret } from './keepSecret.ts'
import { makeToken } from './token.ts'

export const SECRETARIAT_TOKEN_FILE = 'secretariat-token'

/** The secretariat's join token: the one configured, or else one made once and kept in the data folder (contract, "Running"). */
export function secretariatToken(dataDir: string, configured: string | undefined): string {
  if (configured !== undefined && configured.trim() !== '') return configured.trim()
  return keepSecret(join(dataDir, SECRETARIAT_TOKEN_FILE), () => `${makeToken()}\n`).trim()
}
