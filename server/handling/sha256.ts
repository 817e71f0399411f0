import { createHash } from 'node:crypto'

/** Hex SHA-256 of a text in UTF-8, as the domain asks for it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
