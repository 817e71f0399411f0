import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepSecret } from './keepSecret.ts'
import { SecretRefusal } from './SecretRefusal.ts'
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
  const token = keepSecret(file, () => `${makeToken()}\n`).trim()
  if (token !== '') return { token, file, isNew }
  throw new SecretRefusal({
    ar: `الملف ${file} فارغ: أعيدوه من نسخة احتياطية، أو احذفوه ليُصنع رمز جديد للأمانة.`,
    en: `The file ${file} is empty: put it back from a backup, or delete it, and a new token is made for the secretariat.`,
  })
}
