import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Sha256 } from '../../engine/ledger.ts'

/** The name of the wording that somebody saw: `sha256:` and hex, over its text in NFC, without the glyphs of brackets. */
export function hashWording(text: string, sha256: Sha256): string {
  return `sha256:${sha256(toNfc(text))}`
}
